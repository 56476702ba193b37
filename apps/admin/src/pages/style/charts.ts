/** Marks of charts: form, word and colour say the same thing three times. */
export const CHARTS = `
.say{color:var(--soft);max-width:44rem;text-wrap:pretty}
.say b{color:var(--ink)}
.plot{display:block;width:100%;overflow:visible;font-size:1rem;margin-top:1rem}
.plot text{fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
.plot .s{font-size:.875em}
.plot .q{fill:var(--soft);color:var(--soft)}
.plot foreignObject .s{text-align:center}
.plot .to-l,.plot .to-r{font-size:.875em;line-height:1.7}
.plot .to-r{text-align:right}
.plot .b{font-weight:700}
.plot .name{text-shadow:0 0 3px var(--card),0 0 3px var(--card);line-height:1.35;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.grid-l{stroke:var(--line)}
.axis-l{stroke:var(--edge)}
.ln{fill:none;stroke:var(--data);stroke-width:2.5;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.ln.dash{stroke-dasharray:5 4}
.bd{fill:var(--band);stroke:var(--band-edge);stroke-width:1;vector-effect:non-scaling-stroke}
.iv{stroke:var(--data);stroke-width:2.5}
.ib{stroke:var(--band-edge);stroke-width:.5625em}
.dt{fill:var(--data);stroke:var(--card);stroke-width:2}
.ho{fill:var(--card);stroke:var(--data);stroke-width:2.25}
.pa{fill:var(--card);stroke:var(--past);stroke-width:2}
.tg{stroke:var(--target);stroke-width:3}
.lim{fill:none;stroke:var(--past);stroke-width:1.5;vector-effect:non-scaling-stroke}
.lim.dash{stroke-dasharray:2 4}
.keys{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:var(--t-1);color:var(--soft);margin-top:.5rem}
.keys li{display:inline-flex;align-items:center;gap:.4375rem}
.keys svg{width:1.75rem;height:1rem;flex:none;overflow:visible}
.l1{fill:url(#hatched)}.l2{fill:url(#dotted)}.l3{fill:var(--l3);stroke:var(--data)}.l4{fill:var(--l4)}
.p1{fill:var(--l1)}.p1-line{stroke:var(--card);stroke-width:2}.p2{fill:var(--l2)}
.levels{margin-top:.75rem}
.levels div{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:1rem;padding:.4375rem 0}
.levels div+div{border-top:1px solid var(--line)}
.levels dt{display:flex;align-items:center;gap:.625rem;min-width:0;overflow-wrap:anywhere}
.levels svg{width:1.125rem;height:1.125rem;flex:none}
.levels dd{font-weight:700}
.big{font-size:clamp(3.25rem,2.4rem + 3.6vw,4.75rem);line-height:1;letter-spacing:-.03em;font-weight:700}
.chart details{margin-top:.25rem}`;
