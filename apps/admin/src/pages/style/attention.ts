/** Lists with a mark and an action, people side by side, tabs, and what stands large. */
export const ATTENTION = `
.rule>*+*{border-top:1px solid var(--line)}
.todo{margin:-.875rem 0 -1rem}
.todo>li{display:grid;grid-template-columns:2.5rem minmax(0,1fr);gap:0 .75rem;padding:1rem 0}
.todo .ic{width:2.5rem;height:2.5rem;border-radius:.75rem;display:grid;place-items:center;background:var(--calm);color:var(--on-calm)}
.todo .ic.bad{background:var(--bad);color:var(--on-bad)}
.todo .ic.note{background:var(--note);color:var(--on-note)}
.todo h2{font-size:var(--t1);letter-spacing:0;line-height:1.35}
.todo p{color:var(--soft);font-size:var(--t0);max-width:44rem}
.todo .go{grid-column:2;font-size:var(--t0)}
.todo .go a{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
.quarters{display:flex;flex-wrap:wrap;gap:.5rem}
.quarters a{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;padding:.25rem 1rem;border:1.5px solid var(--edge);
border-radius:2rem;background:var(--card);font-size:var(--t0);text-decoration:none}
.quarters a[aria-current]{background:var(--brand-2);border-color:var(--brand-2);color:#fff;font-weight:600}
.headline{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1rem}
.headline .by{line-height:1.35}
.bars li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .75rem;align-items:baseline;padding:.375rem 0}
.bars svg{grid-column:1/-1;display:block;width:100%;height:.625rem;margin-top:.1875rem}
.bar-f{fill:var(--data)}.bar-b{fill:var(--calm)}
.zo{fill:var(--sunk)}.zo2{fill:var(--calm)}.tt{fill:var(--target)!important}
.people>li{padding:1rem 0;display:grid;gap:.25rem 1.5rem;grid-template-columns:minmax(0,1fr)}
.people .who{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem .75rem}
.people .plot{margin-top:0}
.quotes blockquote{padding:.75rem 0 .75rem 1rem;border-left:4px solid var(--band);overflow-wrap:anywhere;max-width:44rem}
.quotes blockquote+blockquote{margin-top:.75rem}
.swatch{display:inline-block;width:1.25rem;height:1rem;border-radius:3px;border:1px solid var(--line)}
.row-link{min-width:1.75rem}
.why{white-space:normal}
.sums{font-variant-numeric:tabular-nums lining-nums}
.sums li{padding:.125rem 0}
.agenda{list-style:decimal;padding-left:1.25rem}
.agenda li+li{margin-top:.375rem}
.section{font-size:clamp(1.375rem,1.2rem + .9vw,1.75rem)}
h2.eye{font-size:var(--t1);letter-spacing:0}
.head>*{min-width:0;max-width:100%}
.top-down{align-content:start}
.headline .big{font-size:min(clamp(3.25rem,2.4rem + 3.6vw,4.75rem),18vw)}
.decisions th:first-child{width:55%}
.decisions th:last-child{width:20%}
.write{height:3.5rem;border-bottom:1px solid var(--line)}
@media (min-width:40em){
.tb th,.tb td{vertical-align:baseline}
.tb .r+:not(.r){padding-left:1.75rem}
.todo>li{grid-template-columns:2.5rem minmax(0,1fr) fit-content(35%);align-items:start}
.todo .go{grid-column:3;text-align:right}
.todo .go a{margin-top:-.5rem}
.people>li{grid-template-columns:minmax(0,13.5rem) minmax(0,1fr) minmax(0,1fr);align-items:center}
.people>li>p:not(.word){grid-column:2/-1}
.people .who{display:block}
.people .word{grid-column:3}
.people .who .tag{margin-top:.375rem;white-space:normal}
}
@media (max-width:39.99em){.tb .nb{white-space:normal}}
@media (min-width:60em){.grid.even{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}}
@media print{
.quarters{display:none}
figure.chart{break-inside:auto}
.plot,.headline{break-inside:avoid}
h2,h3,.say{break-after:avoid}
}
@media (forced-colors:active){
.todo .ic{border:1px solid}
.quarters a[aria-current]{outline:3px solid Highlight;outline-offset:-3px}
.bar-f{fill:CanvasText}.zo,.zo2,.bar-b{fill:Canvas;stroke:CanvasText}
}`;
