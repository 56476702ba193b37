/** Lists of things with a state and an act, and charts side by side. */
export const OVERVIEW = `
.rule>li{padding:.875rem 0}
.rule>li+li{border-top:1px solid var(--line)}
.rule>li.flow>*+*{margin-top:.25rem}
.rows>li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.125rem 1rem}
.rows>li>p{flex:1 1 100%;color:var(--soft);font-size:var(--t0)}
.rows>li>h2{flex:1 1 auto;font-size:var(--t1);letter-spacing:0}
.periods,.jobs{margin:-.5rem 0}
.periods>li,.jobs>li{display:grid;grid-template-columns:minmax(0,1fr);gap:.375rem 1.5rem;align-items:center}
.periods h2,.jobs h2{font-size:var(--t1);letter-spacing:0}
.periods .go a:not(.btn){display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
.multi{display:grid;grid-template-columns:repeat(auto-fill,minmax(7.25rem,1fr));gap:1.25rem 1rem}
.multi>li{display:grid;grid-row:span 3;grid-template-rows:subgrid;row-gap:0}
.multi h3{font-size:var(--t0);line-height:1.25;min-height:2.5em;display:flex;align-items:end}
.multi h3 a{color:inherit;text-decoration-color:var(--edge)}
.multi .plot{margin-top:.25rem}
.multi p{font-size:var(--t-1);color:var(--soft);line-height:1.35}
.multi p b{color:var(--ink);font-size:var(--t2);margin-right:.25rem}
.rf{stroke:var(--past);stroke-width:1.5;stroke-dasharray:2 4}
.ln.thin{stroke-width:1.75}
.page>[data-told],[data-live]>[data-told]{margin-top:.75rem}
.tabs{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.tabs a{display:inline-flex;align-items:center;min-height:2.75rem;font-size:var(--t0)}
.tabs [aria-current]{color:var(--ink);font-weight:700;text-decoration-thickness:3px}
.meter{display:block;width:100%;height:.625rem;margin-top:.25rem}
.meter .all{fill:var(--line)}.meter .part{fill:var(--data)}
.done-of{display:flex;justify-content:space-between;gap:1rem;font-size:var(--t0)}
@media (min-width:40em){
.periods>li{grid-template-columns:minmax(0,14rem) minmax(0,8.5rem) minmax(0,1fr) fit-content(40%)}
.jobs>li{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr) minmax(0,11rem)}
.jobs>li>:last-child{justify-self:end}
.multi{grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:1.75rem}
}
@media (min-width:60em){.multi{grid-template-columns:repeat(4,minmax(0,1fr))}}
@media (forced-colors:active){.meter .part{fill:CanvasText}}`;
