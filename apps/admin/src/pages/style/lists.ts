/** Lists of a home: bars of counts, what people wrote, lines of two ends, and reasons that are ticked. */
export const LISTS = `
.bars li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .75rem;align-items:baseline;padding:.375rem 0}
.bars svg{grid-column:1/-1;display:block;width:100%;height:.625rem;margin-top:.1875rem}
.bar-b{fill:var(--calm)}.bar-f{fill:var(--data)}
.quotes blockquote{padding:.75rem 0 .75rem 1rem;border-left:4px solid var(--band)}
.quotes blockquote .row-link{font-size:var(--t-1)}
.rows>*{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.125rem 1rem;padding:.75rem 0}
.rows>*+*{border-top:1px solid var(--line)}
.ticks li{display:flex;gap:.625rem}
.ticks li+li{margin-top:.5rem}
.ticks span{min-width:0}
.ticks .i{margin-top:.125em}
.links{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.links a{display:inline-flex;align-items:center;min-height:2.75rem}
.links [aria-current]{font-weight:700;color:var(--ink)}
.box .ticks+p{margin-top:1rem}`;
