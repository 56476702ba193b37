import { createHash } from 'node:crypto';

/** Large and dark on light, for a glance from three metres; sizes by the screen, not by the pixel. */
const SOURCE = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;min-height:100vh;background:#fff;color:#12262b;
font:4.2vmin/1.25 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
p,h1{margin:0}
[hidden]{display:none!important}
.top{display:flex;justify-content:space-between;align-items:center;padding:1.6vmin 3vmin;
background:#0b4a56;color:#fff;border-bottom:.6vmin solid #d9a022;font-weight:600;font-size:3.6vmin}
#clock{font-size:6vmin;font-weight:700;font-variant-numeric:tabular-nums;margin-left:3vmin}
.mark{background:#7a1f1f;color:#fff;text-align:center;font-weight:700;font-size:3.4vmin;padding:.6vmin}
main{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;padding:2vmin 3vmin;text-align:center}
#qr{width:78vmin;max-width:62vh}
#qr svg{display:block;width:100%;height:auto}
h1{font-size:9vmin;line-height:1.05}
.unit{color:#45585d;margin-top:.5vmin}
.ask{margin-top:1.5vmin;font-weight:600;font-size:5.4vmin}
.en{color:#45585d;font-size:3.6vmin}
.never{margin-top:2vmin;font-size:4vmin}
.type{margin-top:2vmin;font-size:3.6vmin}
.type b{white-space:nowrap;font-family:ui-monospace,"Roboto Mono",Menlo,Consolas,monospace}
.note{margin:0;padding:1.4vmin 3vmin;background:#fff4d8;color:#553a00;font-size:3.4vmin;text-align:center}
@media (orientation:landscape){
main{flex-direction:row;text-align:left}
#qr{width:68vh;max-width:48vw;flex:none}
.ask{font-size:4.8vmin}
.words{flex:1;padding-left:3vmin}
.never,.type{margin-top:3vmin}
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
