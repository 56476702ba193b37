/** Fields of forms and what is wrong with them. */
export const FORMS = `
label,legend{font-weight:600}
legend{padding:0}
.field>*+*{margin-top:.25rem}
.hint{color:var(--soft);font-size:var(--t0);max-width:36rem}
input,textarea,select{display:block;width:100%;max-width:28rem;min-height:3rem;padding:.5rem .75rem;background:var(--card);color:inherit;
border:1.5px solid var(--edge);border-radius:var(--r-s);font:inherit;font-variant-numeric:inherit}
textarea{max-width:42rem;resize:vertical}
input.short,input.code{max-width:14rem}
input.code{font:600 1.25rem/1.2 ui-monospace,"Roboto Mono",Menlo,Consolas,monospace;letter-spacing:.08em}
.date{display:flex;flex-wrap:wrap;gap:.75rem 1rem}
.date label{font-weight:400;font-size:var(--t0)}
.date input{width:4.5rem}
.date .year input{width:6rem}
.fault{color:var(--fault);font-weight:600}
.at-fault{padding-left:12px;border-left:4px solid var(--fault)}
.at-fault input,.at-fault select,.at-fault textarea{border-color:var(--fault);border-width:2.5px}
.faults{padding:14px 16px;overflow-wrap:anywhere;border:3px solid var(--fault);border-radius:var(--r);background:var(--card);max-width:46rem}
.faults h2{font-size:var(--t2)}
.faults li{margin-top:.5rem;color:var(--fault);font-weight:600}
.faults a{color:inherit;display:inline-block;min-height:1.75rem}
.door{max-width:30rem;margin-left:auto;margin-right:auto}
.door+.help{width:100%;max-width:30rem;margin-left:auto;margin-right:auto}
.door input{max-width:none}
.door input.code{max-width:14rem}`;
