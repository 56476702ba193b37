import type { TestAdmin } from '../../support/admin/admin-app.js';

/** Of the subjects of a kind in a closed quarter: how many have a figure, and how many the whole of it. */
export interface Completeness {
  period: string;
  kind: string;
  measure: string;
  /** with ten or more persons */
  known: number;
  shown: number;
  /** of the whole quarter, no more than nine persons left out and said so */
  complete: number;
}

/**
 * Figures of closed quarters of all ratings, and of officers the attested ones. At a closing every subject without a
 * figure has a reason, and below ten persons that reason tells no number.
 */
export function readCompleteness(owner: TestAdmin['owner']): Promise<Completeness[]> {
  return owner.query(
    `WITH closed AS (
       SELECT id, period, first_day, last_day FROM closed_periods WHERE period_kind = 'quarter' AND revision = 0),
     shown AS (
       SELECT c.period, f.subject_kind AS kind, f.measure, f.subject_id,
         NOT f.notes @? '$[*] ? (@.kind == "days left out")'
           AND f.covers = datemultirange(daterange(c.first_day, c.last_day, '[]')) AS complete
       FROM closed c JOIN figures f ON f.closed_period_id = c.id AND f.period = c.period
       WHERE f.measure IN ('pulse', 'ikm', 'officer')
         AND f.basis = CASE f.subject_kind WHEN 'assignment' THEN 'attested' ELSE 'all' END),
     missing AS (
       SELECT c.period, m.subject_kind AS kind, m.measure, m.subject_id
       FROM closed c JOIN missing_figures m ON m.closed_period_id = c.id AND m.period = c.period
       WHERE m.reason <> '{"kind": "too few", "missing": null}'
         AND m.basis = CASE m.subject_kind WHEN 'assignment' THEN 'attested' ELSE 'all' END)
     SELECT period, kind, measure, count(*)::integer AS known, count(s.subject_id)::integer AS shown,
       count(*) FILTER (WHERE s.complete)::integer AS complete
     FROM shown s FULL JOIN missing USING (period, kind, measure, subject_id)
     GROUP BY period, kind, measure ORDER BY kind, measure, period`,
  );
}
