/** Buttons, tags, notices, lists and what folds. */
export const PIECES = `
.btn,.btn2{max-width:100%;display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-height:3rem;padding:.5rem 1.25rem;
border:1.5px solid var(--link);border-radius:var(--r);font:inherit;font-weight:600;line-height:1.2;text-align:center;text-decoration:none;
cursor:pointer;background:var(--card);color:var(--link)}
.btn{background:var(--brand-2);border-color:var(--brand-2);color:#fff}
.btn:hover{background:var(--brand)}
.btn2:hover{background:var(--calm)}
.acts{display:flex;flex-wrap:wrap;gap:.75rem}
.bare .btn2{min-height:2.75rem;padding:.25rem .875rem;font-size:var(--t0)}
.tag{max-width:100%;display:inline-flex;align-items:center;gap:.375rem;padding:.125rem .625rem .125rem .5rem;border-radius:1rem;
background:var(--calm);color:var(--on-calm);font-size:var(--t-1);font-weight:600;line-height:1.45}
.tag .i{width:1em;height:1em;stroke-width:2.5}
.notice{display:flex;gap:.75rem;padding:14px 16px;border-radius:var(--r);max-width:46rem}
.notice .i{margin-top:.125em}
.notice div{min-width:0}
.notice div>*+*{margin-top:.5rem}
.notice a,.box a{color:inherit}
.box{padding:14px 16px;border-radius:var(--r);background:var(--calm);color:var(--on-calm)}
.calm{background:var(--calm);color:var(--on-calm)}
.good{background:var(--good);color:var(--on-good)}
.note{background:var(--note);color:var(--on-note)}
.bad{background:var(--bad);color:var(--on-bad)}
details>summary{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;color:var(--link);cursor:pointer;font-size:var(--t0);
text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;list-style:none}
details>summary::-webkit-details-marker{display:none}
details>summary::before{content:"";width:.5em;height:.5em;margin:0 .25em 0 .125em;border:solid currentColor;border-width:0 2px 2px 0;
transform:rotate(-45deg);flex:none}
details[open]>summary::before{transform:rotate(45deg)}
details>summary:hover{text-decoration-thickness:2px}
details>:not(summary){margin-top:.5rem}
.help ul{list-style:disc;padding-left:1.25rem;max-width:42rem;color:var(--soft)}
.help li+li{margin-top:.25rem}
.summary>div{display:grid;gap:.125rem 1.5rem;padding:.75rem 0}
.summary>div+div{border-top:1px solid var(--line)}
.summary dt{color:var(--soft);font-size:var(--t0)}
.summary dd{font-weight:600}
.summary .go{font-weight:400}
.summary .go a,.ways a,.pages a{display:inline-flex;align-items:center;min-height:2.75rem}
.ways>li{padding:.75rem 0}
.ways>li+li{border-top:1px solid var(--line)}
.ways a{font-weight:600;gap:.5rem}
.ways p{color:var(--soft);font-size:var(--t0)}
.steps{counter-reset:n}
.steps>li{position:relative;counter-increment:n;padding:0 0 1.25rem 3.25rem}
.steps>li::before{content:counter(n);position:absolute;left:0;top:-.25rem;width:2.25rem;height:2.25rem;border-radius:50%;display:grid;place-items:center;
font-weight:700;border:2px solid var(--edge)}
.steps>li:not(:last-child)::after{content:"";position:absolute;left:1.0625rem;top:2.25rem;bottom:.5rem;width:2px;background:var(--line)}
.points{list-style:disc;padding-left:1.25rem}
.head{display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:.75rem 2rem}
.row-link{display:inline-flex;align-items:center;gap:.25em;min-height:2rem}
.pages{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;font-size:var(--t0)}
.code-box{font:700 1.125rem/1.5 ui-monospace,"Roboto Mono",Menlo,Consolas,monospace;letter-spacing:.03em}
.code-box{overflow-wrap:anywhere}
.codes{columns:12rem;column-gap:2rem;max-width:36rem}
.qr{max-width:15rem;padding:.75rem;background:#fff;border:1px solid var(--line);border-radius:var(--r)}
.qr svg{display:block;width:100%;height:auto}
@media (min-width:40em){
.summary>div{grid-template-columns:minmax(7rem,1fr) minmax(0,2fr);align-items:baseline}
.summary>div:has(.go){grid-template-columns:minmax(7rem,1fr) minmax(0,2fr) auto}
.ways>li{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr);gap:0 1.5rem;align-items:baseline}
}
@media (max-width:39.99em){
.acts>*,.flow>.btn{width:100%}
}`;
