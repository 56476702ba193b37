import { createHash } from 'node:crypto';

/** Keep 4.5:1 for text and 3:1 for shapes. */
const LIGHT: Readonly<Record<string, string>> = {
  ground: '#eef2f1',
  card: '#fff',
  ink: '#12262b',
  soft: '#45585d',
  line: '#d3dcdb',
  edge: '#6f8387',
  brand: '#0b4a56',
  link: '#0b5563',
  good: '#e2f3e8',
  'on-good': '#0d4527',
  note: '#fff4d8',
  'on-note': '#553a00',
  mark: '#7a1f1f',
  fault: '#a4161a',
};
const DARK: Readonly<Record<string, string>> = {
  ground: '#0e1a1d',
  card: '#182a2f',
  ink: '#ecf3f2',
  soft: '#b4c5c6',
  line: '#2c4248',
  edge: '#7b9296',
  brand: '#0a3a44',
  link: '#8fd3df',
  good: '#123a25',
  'on-good': '#d3f3df',
  note: '#3d3007',
  'on-note': '#ffe9b0',
  mark: '#8c2a2a',
  fault: '#ffb4ab',
};

/**
 * The one style sheet of all pages, in the page itself: one request, no font, no image. The four choices
 * differ in face, word and number only. Names and words may be of any length and any size: rows wrap, words
 * break as a last resort, and what only decorates or keeps apart is in pixels, so that it does not grow
 * with the letters.
 */
const SOURCE = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;word-wrap:break-word;word-break:break-word;overflow-wrap:anywhere;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);
color:var(--ink);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1,h2,p,dl,dd,fieldset{margin:0;padding:0;border:0}
a{color:var(--link);text-underline-offset:.2em}
[hidden]{display:none}
main p a,main li a,.links a{display:inline-block;min-height:24px;padding:2px 0}
.top{background:var(--brand);color:#fff;border-bottom:3px solid #d9a022}
.top>div,main,.foot>div{width:100%;max-width:46rem;margin:0 auto;padding:0 16px}
.top>div{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 16px;min-height:48px}
.top p{font-weight:600;line-height:1.2}
.top div>p{flex:1 1 8em;min-width:0}
.lang{max-width:100%}
.lang a,.lang button{display:inline-flex;align-items:center;min-height:48px;padding:0 8px;margin-right:-8px;
border:0;background:none;color:inherit;font:inherit;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.top .mark{background:var(--mark);color:#fff;text-align:center;font-weight:700;font-size:.875rem;line-height:1.4;padding:.2rem 16px}
main{flex:1;padding-top:.75rem;padding-bottom:1.25rem}
main>:first-child{margin-top:0}
.target{line-height:1.3}
.target b{display:block;font-size:1.0625rem}
.target span{color:var(--soft);font-size:.9375rem}
.who{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 16px;
margin-top:.5rem;padding:2px 12px;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.who span,.top p{padding:.25rem 0}
.who label{display:flex;align-items:center;gap:8px;min-height:48px;cursor:pointer}
input[type=checkbox],input[type=radio]{width:24px;height:24px;margin:0;flex:none;accent-color:var(--link)}
h1{font-size:1.3125rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
.ask{margin:.75rem 0 .625rem}
.ask p,.lead{color:var(--soft);font-size:.9375rem}
.four{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.four button{display:flex;flex-wrap:wrap;align-items:center;gap:0 14px;width:100%;min-width:0;min-height:64px;padding:6px 16px 6px 12px;
background:var(--card);color:inherit;border:1.5px solid var(--edge);border-radius:.875rem;
font:inherit;font-size:1.125rem;font-weight:600;line-height:1.2;text-align:left;cursor:pointer}
.four svg{width:48px;height:48px;flex:none}
.four span{flex:1 1 4.75em;min-width:0}
.four i{margin-left:auto;font-style:normal;font-weight:400;color:var(--soft)}
.four button:hover,.plain:hover,.opt:hover{border-color:var(--link)}
.four button:active{background:var(--ground)}
.f{fill:#ffd568;stroke:#3b2a00;stroke-width:2}
.s{fill:none;stroke:#3b2a00;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.d{fill:#3b2a00}
.box{margin-top:.75rem;padding:12px 14px;border-radius:.75rem}
.note{background:var(--note);color:var(--on-note)}
.good{background:var(--good);color:var(--on-good)}
.good a{color:inherit}
.good h1,.good h2{display:flex;align-items:center;gap:8px;font-size:1.25rem}
.good svg{width:26px;height:26px;flex:none;fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 16px}
.row a{display:inline-flex;align-items:center;min-height:48px}
.receipt{margin-top:.5rem;padding-top:.5rem;border-top:1px solid currentColor;font-size:.9375rem}
.code{font:700 1.25rem/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em;display:inline-block}
.code,.whole{-webkit-user-select:all;user-select:all}
.sheet{margin-top:1rem}
.sheet h1,.sheet h2{font-size:1.25rem;line-height:1.25}
fieldset{min-width:0;margin-top:.75rem;padding:14px;background:var(--card);border:1px solid var(--line);border-radius:.875rem}
legend{float:left;width:100%;padding:0;margin-bottom:.625rem;font-weight:600;line-height:1.35}
.opts{clear:both;display:flex;flex-wrap:wrap;gap:8px}
.opt{display:flex;flex:1 1 8em;align-items:center;gap:8px;min-width:0;min-height:52px;padding:6px 8px;
border:1.5px solid var(--edge);border-radius:.625rem;line-height:1.2;font-size:.9375rem;cursor:pointer}
.list .opt{flex-basis:100%}
.opt span{min-width:0}
.opt i{margin-left:auto;font-style:normal;color:var(--soft)}
.opt:has(:checked){border-color:var(--link);box-shadow:inset 0 0 0 1.5px var(--link)}
.words,.fold{display:block;margin-top:.75rem;padding:14px;background:var(--card);border:1px solid var(--line);border-radius:.875rem}
.words span{display:block;color:var(--soft);font-size:.9375rem}
.words textarea,.pick select{display:block;width:100%;max-width:100%;min-height:52px;margin-top:.375rem;padding:8px 12px;background:var(--card);
color:inherit;border:1.5px solid var(--edge);border-radius:.625rem;font:inherit}
.words textarea{resize:vertical}
.fold summary{min-height:48px;padding:.75rem 0;margin:-.75rem 0;font-weight:600;line-height:1.35;cursor:pointer}
.fold .lead{margin-top:.75rem}
.pick{display:block;margin-top:.75rem;font-weight:600}
.pick select{font-weight:400}
.acts{display:flex;flex-wrap:wrap;gap:12px;margin-top:1rem}
.acts>*{flex:1 1 7em}
.btn,.plain{display:inline-flex;align-items:center;justify-content:center;max-width:100%;min-height:52px;padding:8px 18px;
border:1.5px solid var(--link);border-radius:.75rem;font:inherit;font-size:1.0625rem;font-weight:600;line-height:1.2;cursor:pointer;text-decoration:none}
.btn{background:var(--brand);color:#fff}
.plain{background:var(--card);color:var(--link)}
.field{margin-top:1rem}
.field label{font-weight:600}
.fault{padding:2px 0 2px 10px;border-left:4px solid var(--fault);color:var(--fault);font-weight:600}
.words .fault{margin:.375rem 0}
[aria-invalid]{border-color:var(--fault)!important}
.field .lead{margin-top:.375rem}
.field input{display:block;width:100%;min-height:52px;margin-top:.375rem;padding:8px 12px;background:var(--card);
color:inherit;border:1.5px solid var(--edge);border-radius:.625rem;font:600 1.25rem/1.2 ui-monospace,Menlo,Consolas,monospace;
letter-spacing:.06em;text-transform:uppercase}
.chosen{display:flex;align-items:center;gap:.75rem}
.chosen svg{width:3rem;height:3rem;flex:none}
.none{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;opacity:0;clip:rect(0 0 0 0)}
@-webkit-keyframes rest{from{visibility:hidden}}
@keyframes rest{from{visibility:hidden}}
.rests button{-webkit-animation:rest 1s step-end;animation:rest 1s step-end}
.stack>*+*{margin-top:.75rem}
dl{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:.25rem 14px}
dl div{padding:.625rem 0}
dl div+div{border-top:1px solid var(--line)}
dt{color:var(--soft);font-size:.9375rem}
dd{font-weight:600}
.long{font-weight:400}
.foot{color:var(--soft);font-size:.875rem;border-top:1px solid var(--line)}
.foot>div{padding-top:.625rem;padding-bottom:.75rem}
.links a{margin-right:16px}
.foot a{color:inherit}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.top :focus-visible{outline-color:#fff;outline-offset:-4px}
@media (min-width:40em){
.top>div{min-height:3.5rem}
main{flex:none;max-width:48rem;margin:2rem auto;padding:32px 40px 40px;background:var(--card);
border:1px solid var(--line);border-radius:1.25rem}
.foot{margin-top:auto}
.top>div,.foot>div{max-width:48rem;padding-left:40px;padding-right:40px}
h1{font-size:1.875rem}
.target b{font-size:1.25rem}
.target span{font-size:1rem}
.who{margin-top:1rem;background:var(--ground)}
.ask{margin:2rem 0 1.25rem;text-align:center}
.four{grid-template-columns:repeat(4,minmax(0,1fr));gap:12px}
.four button{flex-flow:column;justify-content:center;gap:12px;min-height:208px;padding:16px 8px;text-align:center}
.four svg{width:88px;height:88px}
.four span{flex:none;max-width:100%}
.four i{margin:0}
.list .opt{flex-basis:16em}
.pairs .opt{flex-basis:11em}
.acts{max-width:26rem}
.field{max-width:26rem}
}
@media (forced-colors:active){
.f{fill:Canvas;stroke:CanvasText}.s{stroke:CanvasText}.d{fill:CanvasText}
.opt:has(:checked){outline:3px solid Highlight}
.mark,.box{border:1px solid}
}`;

export const STYLE = withPlainColours(SOURCE.replaceAll('\n', ''));

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** Engines without custom properties drop what uses them, so each such declaration has a plain one before it. */
function withPlainColours(css: string): string {
  return css.replace(/[\w-]+:[^;{}]*var\(--[^;{}]*/g, (declaration) => {
    const plain = declaration.replace(/var\(--([\w-]+)\)/g, (_, name: string) => LIGHT[name]!);
    return `${plain};${declaration}`;
  });
}

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

/** For the pages that have a script, a file of ours: the receipt's field, and shared screens. */
export const WITH_OWN_SCRIPT = [...DIRECTIVES, `script-src 'self'`].join('; ');
