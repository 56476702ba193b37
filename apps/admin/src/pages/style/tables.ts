/** Tables; on a phone the name of a row stands on a line of its own and its cells below it. */
export const TABLES = `
table{width:100%;border-collapse:collapse;font-size:var(--t0);line-height:1.4}
caption{text-align:left;color:var(--soft);font-size:var(--t-1);padding-bottom:.5rem}
th,td{padding:.5rem .375rem;text-align:left;vertical-align:baseline;overflow-wrap:anywhere;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);font-size:var(--t-1);font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--edge)}
tbody th{font-weight:600}
.r{text-align:right}
@media (min-width:40em){.r,td .tag,td button,td .row-link{white-space:nowrap}}
@media (max-width:39.99em){
.tb,.tb caption,.tb tbody{display:block}
.tb thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tb tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.25rem 1rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.tb th,.tb td{border:0;padding:0;text-align:left}
.tb tbody th{grid-column:1/-1}
.tb td::before{content:attr(data-title);display:block;color:var(--soft);font-size:var(--t-1)}
}
.heat{border-collapse:separate;border-spacing:2px;table-layout:fixed}
.heat th,.heat td{border:0;padding:.4375rem .125rem;text-align:center}
.heat tbody th{text-align:left;color:var(--soft);font-weight:400}
.heat td{border-radius:4px;font-weight:600}
.x1{background:var(--h1)}.x2{background:var(--h2)}.x3{background:var(--h3)}.x4{background:var(--h4)}.x5{background:var(--h5)}
.heat .x1::after{content:" ▾";font-size:.75em}
.x0{color:var(--soft);font-weight:400}`;
