import type { ComponentChildren, JSX } from 'preact';

export interface SummaryRow {
  label: string;
  value: ComponentChildren;
  /** what can be done about it */
  action?: ComponentChildren;
}

/** What is known of one thing, as pairs (GOV.UK: summary list). */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }): JSX.Element {
  return (
    <dl class="summary">
      {rows.map(({ label, value, action }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {action !== undefined && <dd class="go">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
