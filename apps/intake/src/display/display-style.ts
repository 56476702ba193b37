import { createHash } from 'node:crypto';

/**
 * Large and dark on light, for a glance from three metres; sizes by the screen, not by the pixel. The words
 * are as large as they can be while the screen holds them all: what is left is the code's, and names of any
 * length end with … before they push anything out.
 */
const SOURCE = `
*{box-sizing:border-box}
html,body{height:100%;margin:0;overflow:hidden}
body{display:flex;flex-direction:column;background:#fff;color:#12262b;
word-wrap:break-word;word-break:break-word;overflow-wrap:anywhere;
font:3.6vmin/1.25 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
p,h1{margin:0}
[hidden]{display:none!important}
header,.note{flex:none}
.top{display:flex;justify-content:space-between;align-items:center;padding:1.2vmin 3vmin;
background:#0b4a56;color:#fff;border-bottom:.6vmin solid #d9a022;font-weight:600;font-size:3.4vmin}
.top p,h1,.unit{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-width:0}
.top #clock{display:block;flex:none;font-size:5.4vmin;font-weight:700;font-variant-numeric:tabular-nums;margin-left:3vmin}
.mark{background:#7a1f1f;color:#fff;text-align:center;font-weight:700;font-size:3vmin;padding:.4vmin}
main{flex:1;min-height:0;display:flex;flex-direction:column;padding:1.5vmin 3vmin;text-align:center}
#qr{position:relative;flex:1 1 0;min-height:0}
#qr svg{position:absolute;left:0;top:0;width:100%;height:100%}
.words{flex:none}
h1{font-size:7.4vmin;line-height:1.08;font-weight:700}
h1.long{font-size:4.4vmin}
.unit{color:#45585d;font-size:3.4vmin;margin-top:.4vmin}
.ask{margin-top:1.2vmin;font-weight:600;font-size:4.6vmin}
.en{color:#45585d;font-size:3vmin}
.never{margin-top:1.2vmin}
.type{margin-top:1.2vmin;font-size:3.4vmin}
.type b{font-family:ui-monospace,"Roboto Mono",Menlo,Consolas,monospace}
.type i{font-style:normal;white-space:nowrap}
.note{padding:.9vmin 3vmin;background:#fff4d8;color:#553a00;font-size:2.8vmin;line-height:1.2;text-align:center}
@media (orientation:landscape){
main{flex-direction:row;align-items:stretch;text-align:left}
#qr{flex:0 0 46%}
.words{flex:1;min-width:0;align-self:center;padding-left:3vmin}
.never,.type{margin-top:2vmin}
}`;

export const DISPLAY_STYLE = SOURCE.replace(/\n/g, '');

const HASH = createHash('sha256').update(DISPLAY_STYLE).digest('base64');

/** Its own style sheet, and its own script that asks its own server; nothing from elsewhere. */
export const DISPLAY_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${HASH}'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  'img-src data:',
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
