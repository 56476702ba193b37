import { createHash } from 'node:crypto';

/**
 * The one style sheet of all pages, in the page itself: one request, no font, no image. Colours
 * keep 4.5:1 for text and 3:1 for shapes in both schemes; the four choices differ in face, word and
 * number only.
 */
const SOURCE = `
:root{color-scheme:light dark;
--ground:#eef2f1;--card:#fff;--ink:#12262b;--soft:#45585d;--line:#d3dcdb;--edge:#6f8387;
--brand:#0b4a56;--on-brand:#fff;--gold:#d9a022;--link:#0b5563;
--good:#e2f3e8;--on-good:#0d4527;--note:#fff4d8;--on-note:#553a00;--mark:#7a1f1f;
--face:#ffd568;--on-face:#3b2a00}
@media (prefers-color-scheme:dark){:root{
--ground:#0e1a1d;--card:#182a2f;--ink:#ecf3f2;--soft:#b4c5c6;--line:#2c4248;--edge:#7b9296;
--brand:#0a3a44;--link:#8fd3df;--good:#123a25;--on-good:#d3f3df;--note:#3d3007;--on-note:#ffe9b0;
--mark:#8c2a2a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);
color:var(--ink);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,h2,p,dl,dd,fieldset{margin:0;padding:0;border:0}
a{color:var(--link);text-underline-offset:.2em}
.top{background:var(--brand);color:var(--on-brand);border-bottom:3px solid var(--gold)}
.top>div,main,.foot>div{width:100%;max-width:46rem;margin:0 auto;padding:0 1rem}
.top>div{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:3rem}
.top p{font-weight:600;line-height:1.2}
.lang{flex:none}
.lang a,.lang button{display:inline-flex;align-items:center;min-height:3rem;padding:0 .5rem;margin-right:-.5rem;
border:0;background:none;color:inherit;font:inherit;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.top .mark{background:var(--mark);color:#fff;text-align:center;font-weight:700;font-size:.875rem;line-height:1.4;padding:.2rem 1rem}
main{flex:1;padding-top:.75rem;padding-bottom:1.25rem}
main>:first-child{margin-top:0}
.place{line-height:1.3}
.place b{display:block;font-size:1.0625rem}
.place span{color:var(--soft);font-size:.9375rem}
.who{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;
margin-top:.5rem;padding:.125rem .75rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.who span,.top p{padding:.25rem 0}
.who label{display:flex;align-items:center;gap:.5rem;min-height:3rem;cursor:pointer}
input[type=checkbox],input[type=radio]{width:1.375rem;height:1.375rem;margin:0;flex:none;accent-color:var(--link)}
h1{font-size:1.3125rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
.ask{margin:.75rem 0 .625rem}
.ask p,.lead{color:var(--soft);font-size:.9375rem}
.four{display:grid;gap:.5rem}
.four button{display:flex;align-items:center;gap:.875rem;width:100%;min-height:4rem;padding:.375rem 1rem .375rem .75rem;
background:var(--card);color:inherit;border:1.5px solid var(--edge);border-radius:.875rem;
font:inherit;font-size:1.125rem;font-weight:600;line-height:1.2;text-align:left;cursor:pointer}
.four svg{width:3rem;height:3rem;flex:none}
.four i{margin-left:auto;font-style:normal;font-weight:400;color:var(--soft)}
.four button:hover,.plain:hover,.opt:hover{border-color:var(--link)}
.four button:active{background:var(--ground)}
.f{fill:var(--face);stroke:var(--on-face);stroke-width:2}
.s{fill:none;stroke:var(--on-face);stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.d{fill:var(--on-face)}
.box{margin-top:.75rem;padding:.75rem .875rem;border-radius:.75rem}
.note{background:var(--note);color:var(--on-note)}
.good{background:var(--good);color:var(--on-good)}
.good a{color:inherit}
.good h1,.good h2{display:flex;align-items:center;gap:.5rem;font-size:1.25rem}
.good svg{width:1.625rem;height:1.625rem;flex:none;fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem}
.row a{display:inline-flex;align-items:center;min-height:3rem}
.receipt{margin-top:.5rem;padding-top:.5rem;border-top:1px solid currentColor;font-size:.9375rem}
.code{font:700 1.25rem/1.3 ui-monospace,"Roboto Mono",Menlo,Consolas,monospace;letter-spacing:.04em;white-space:nowrap}
.sheet{margin-top:1rem}
.sheet h1,.sheet h2{font-size:1.25rem;line-height:1.25}
fieldset{min-width:0;margin-top:.75rem;padding:.875rem;background:var(--card);border:1px solid var(--line);border-radius:.875rem}
legend{float:left;width:100%;padding:0;margin-bottom:.625rem;font-weight:600;line-height:1.35}
.opts{clear:both;display:grid;grid-template-columns:1fr 1fr;gap:.5rem}
.list{grid-template-columns:1fr}
.opt{display:flex;align-items:center;gap:.5rem;min-height:3.25rem;padding:.375rem .5rem;
border:1.5px solid var(--edge);border-radius:.625rem;line-height:1.2;font-size:.9375rem;cursor:pointer}
.opt i{margin-left:auto;font-style:normal;color:var(--soft)}
.opt:has(:checked){border-color:var(--link);box-shadow:inset 0 0 0 1.5px var(--link)}
.words,.fold{display:block;margin-top:.75rem;padding:.875rem;background:var(--card);border:1px solid var(--line);border-radius:.875rem}
.words span{display:block;color:var(--soft);font-size:.9375rem}
.words textarea,.pick select{display:block;width:100%;min-height:3.25rem;margin-top:.375rem;padding:.5rem .75rem;background:var(--card);
color:inherit;border:1.5px solid var(--edge);border-radius:.625rem;font:inherit}
.words textarea{resize:vertical}
.fold summary{min-height:3rem;padding:.75rem 0;margin:-.75rem 0;font-weight:600;line-height:1.35;cursor:pointer}
.fold .lead{margin-top:.75rem}
.pick{display:block;margin-top:.75rem;font-weight:600}
.pick select{font-weight:400}
.acts{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin-top:1rem}
.btn,.plain{display:inline-flex;align-items:center;justify-content:center;min-height:3.25rem;padding:.5rem 1.25rem;
border:1.5px solid var(--link);border-radius:.75rem;font:inherit;font-size:1.0625rem;font-weight:600;line-height:1.2;cursor:pointer;text-decoration:none}
.btn{background:var(--brand);color:var(--on-brand)}
.plain{background:var(--card);color:var(--link)}
.field{display:block;margin-top:1rem;font-weight:600}
.field input{display:block;width:100%;min-height:3.25rem;margin-top:.375rem;padding:.5rem .75rem;background:var(--card);
color:inherit;border:1.5px solid var(--edge);border-radius:.625rem;font:600 1.25rem/1.2 ui-monospace,Menlo,Consolas,monospace;
letter-spacing:.06em;text-transform:uppercase}
.stack>*+*{margin-top:.75rem}
dl{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:.25rem .875rem}
dl div{padding:.625rem 0}
dl div+div{border-top:1px solid var(--line)}
dt{color:var(--soft);font-size:.9375rem}
dd{font-weight:600}
.long{font-weight:400;overflow-wrap:anywhere}
.foot{color:var(--soft);font-size:.875rem;border-top:1px solid var(--line)}
.foot>div{padding-top:.625rem;padding-bottom:.75rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.top :focus-visible{outline-color:#fff;outline-offset:-4px}
@media (min-width:40em){
.top>div{min-height:3.5rem}
main{flex:none;max-width:48rem;margin:2rem auto;padding:2rem 2.5rem 2.5rem;background:var(--card);
border:1px solid var(--line);border-radius:1.25rem}
.foot{margin-top:auto}
.top>div,.foot>div{max-width:48rem;padding-left:2.5rem;padding-right:2.5rem}
h1{font-size:1.875rem}
.place b{font-size:1.25rem}
.place span{font-size:1rem}
.who{margin-top:1rem;background:var(--ground)}
.ask{margin:2rem 0 1.25rem;text-align:center}
.four{grid-template-columns:repeat(4,1fr);gap:.75rem}
.four button{flex-direction:column;justify-content:center;gap:.75rem;min-height:13rem;padding:1rem .5rem;text-align:center}
.four svg{width:5.5rem;height:5.5rem}
.four i{margin:0}
.opts{grid-template-columns:repeat(4,1fr)}
.list{grid-template-columns:1fr 1fr}
.pairs{grid-template-columns:repeat(3,1fr)}
.acts{max-width:26rem}
.field{max-width:26rem}
}
@media (forced-colors:active){
.f{fill:Canvas;stroke:CanvasText}.s{stroke:CanvasText}.d{fill:CanvasText}
.opt:has(:checked){outline:3px solid Highlight}
.mark,.box{border:1px solid}
}`;

export const STYLE = SOURCE.replaceAll('\n', '');

const HASH = createHash('sha256').update(STYLE).digest('base64');

const DIRECTIVES = [
  `default-src 'none'`,
  `style-src 'sha256-${HASH}'`,
  'img-src data:',
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
];

/** Only the page's own style sheet; no script, frame, font or other host. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** For the one page that has a script, a file of ours. */
export const WITH_OWN_SCRIPT = [...DIRECTIVES, `script-src 'self'`].join('; ');
