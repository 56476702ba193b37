/** Four ellipses, the kawung weave of batik: the only ornament, in the header alone. */
const WEAVE = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" fill="none" stroke="#fff" stroke-width="1.6" opacity=".07"><g id="e"><ellipse cx="14" cy="14" rx="16" ry="8" transform="rotate(45 14 14)"/><ellipse cx="42" cy="42" rx="16" ry="8" transform="rotate(45 42 42)"/><ellipse cx="42" cy="14" rx="16" ry="8" transform="rotate(-45 42 14)"/><ellipse cx="14" cy="42" rx="16" ry="8" transform="rotate(-45 14 42)"/></g><g fill="#fff" stroke="none"><circle cx="28" cy="28" r="2.6"/><circle r="2.6"/><circle cx="56" r="2.6"/><circle cy="56" r="2.6"/><circle cx="56" cy="56" r="2.6"/></g></svg>`,
);

/** What every page stands on: letters, links, focus, header, menu and footer. */
export const FRAME = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);
font:var(--t1)/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans",Lato,system-ui,sans-serif;
font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset,blockquote{margin:0;padding:0;border:0;min-width:0}
ul,ol{list-style:none}
h1,h2,h3{line-height:1.2;letter-spacing:-.012em;text-wrap:balance}
h1{font-size:clamp(1.625rem,1.35rem + 1.3vw,2.25rem)}
h2{font-size:clamp(1.25rem,1.15rem + .45vw,1.5rem)}
h3{font-size:var(--t1);letter-spacing:0;line-height:1.35}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
.small{font-size:var(--t-1);line-height:1.45}
.soft{color:var(--soft)}
.nb{white-space:nowrap}
.hide{position:absolute;margin:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.i{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:3px solid var(--ring);outline-offset:0;box-shadow:0 0 0 6px var(--ring-2);border-radius:4px}
.skip{position:absolute;left:1rem;top:-9rem;padding:.75rem 1rem;background:var(--card)}
.skip:focus{top:.5rem;z-index:9}
.in{width:100%;max-width:74rem;margin-left:auto;margin-right:auto;padding-left:16px;padding-right:16px}
.top{background:var(--brand) url("data:image/svg+xml,${WEAVE}");color:#fff;border-bottom:3px solid var(--gold)}
.top .in{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1.5rem;min-height:3.5rem}
.top .home{display:flex;align-items:center;gap:.75rem;min-height:3.5rem;color:inherit;text-decoration:none;line-height:1.2}
.top .home b,.top .home span span{display:block}
.top .home span span{font-size:var(--t-1);color:var(--on-brand-soft)}
.top .mark{width:2.125rem;height:2.125rem;flex:none}
.top nav{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:var(--t0)}
.top nav a,.top nav button{display:inline-flex;align-items:center;min-height:2.75rem;padding:0;border:0;background:none;
color:inherit;font:inherit;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px;cursor:pointer}
.top nav a:hover,.top nav button:hover{text-decoration-thickness:2px}
.top [aria-current]{font-weight:700}
.top :focus-visible{outline-color:#fff;box-shadow:0 0 0 6px #12262b}
.top .marking{background:var(--note);color:var(--on-note);text-align:center;font-size:var(--t-1);font-weight:700;padding:.25rem 1rem}
.bar{background:var(--card);border-bottom:1px solid var(--line)}
.bar ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.bar a{display:flex;align-items:center;min-height:2.875rem;border-bottom:4px solid transparent;padding-top:4px;
text-decoration:none;font-weight:600;font-size:var(--t0)}
.bar a:hover{border-bottom-color:var(--edge)}
.bar a[aria-current]{color:var(--ink);border-bottom-color:var(--link)}
main{flex:1;padding-top:1.5rem;padding-bottom:3rem}
.foot{border-top:1px solid var(--line);color:var(--soft);font-size:var(--t-1)}
.foot .in{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;padding-top:.875rem;padding-bottom:1.25rem}
.flow>*+*{margin-top:1rem}
.page>*+*{margin-top:1.5rem}
.text{max-width:42rem}
.title .eye{color:var(--soft);font-size:var(--t0);margin-bottom:.25rem}
.lead{font-size:clamp(1.375rem,1.1rem + 1.25vw,2.125rem);line-height:1.28;letter-spacing:-.014em;max-width:29em;text-wrap:pretty}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:18px 16px 20px}
.card>*+*{margin-top:1rem}
.card>h2+*{margin-top:.5rem}
.grid{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:40em){.card{padding:28px}}
@media (min-width:60em){
main{padding-top:2rem}
.grid.two{grid-template-columns:repeat(2,minmax(0,1fr))}
.grid.wide{grid-template-columns:minmax(0,1.618fr) minmax(0,1fr)}
}`;
