import { listOf } from '@app/database';
import { kindsSummedInto } from '@app/value-lists';

/**
 * The exact aggregation as SQL over any source of signed rows: a batch of the journal, all of it, or
 * the ratings themselves. Incremental aggregation, rebuild and verify use the same two statements, so
 * they cannot drift apart.
 */

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

const NULLABLE = new Set<string>(['location_id', 'service_id', 'counter_id', 'assignment_id']);

/** `late` of rows that do not know when they came, or for whom it makes no difference. */
const IN_TIME = 'false AS late';

/** A kind of cells: a table whose rows are sums. */
export interface CellKind {
  table: 'person_cells' | 'answer_cells';
  /** the columns of the primary key; an unknown part is the nil UUID */
  key: readonly string[];
  /** the columns that are sums */
  counts: readonly string[];
  /** a SELECT of key and counts over `source`, a relation of signed ratings that know whether they came late */
  tally: (source: string) => string;
}

/** Persons by first tap, and how many of them answered elements. */
export const PERSON_CELLS: CellKind = kindOf({
  table: 'person_cells',
  key: [
    'instansi_id',
    'unit_id',
    'local_day',
    'location_id',
    'service_id',
    'counter_id',
    'assignment_id',
    'assurance_level',
    'status',
    'late',
  ],
  counts: {
    tap_1: `(source.answers ->> 'overall')::numeric = 1`,
    tap_2: `(source.answers ->> 'overall')::numeric = 2`,
    tap_3: `(source.answers ->> 'overall')::numeric = 3`,
    tap_4: `(source.answers ->> 'overall')::numeric = 4`,
    respondents: 'source.answers ?| form.elements',
    officer_respondents: 'source.answers ?| form.officer_elements',
  },
  join: `
    LEFT JOIN (
      SELECT instrument_version_id, array_agg(key) AS elements,
        array_agg(key) FILTER (WHERE concerns = 'officer') AS officer_elements
      FROM instrument_items WHERE kind IN (${listOf(kindsSummedInto('index'))}) GROUP BY instrument_version_id
    ) AS form USING (instrument_version_id)`,
});

/** Of the ratings that count, those that answered alike beyond the first tap. */
export const ANSWER_CELLS: CellKind = kindOf({
  table: 'answer_cells',
  key: [
    'instansi_id',
    'unit_id',
    'local_day',
    'location_id',
    'service_id',
    'assignment_id',
    'instrument_version_id',
    'assurance_level',
    'late',
    'answers',
  ],
  counts: { n: 'true' },
  join: `, LATERAL (
      SELECT rtrim(string_agg(coalesce((source.answers -> item.key)::integer::text, '-'), ''
        ORDER BY item.position), '-') AS answers
      FROM instrument_items AS item
      WHERE item.instrument_version_id = source.instrument_version_id AND item.position > 0
    ) AS told
    WHERE source.status = 'counted' AND source.answers - 'overall' <> '{}'`,
});

export const CELL_KINDS = [PERSON_CELLS, ANSWER_CELLS];

/** Rows of the journal as a source: `journal` is a relation with its columns. */
export function withLateness(journal: string): string {
  return `(
    SELECT j.*, coalesce((j.xid, j.id) > (settled.xid, settled.journal_id), false) AS late
    FROM ${journal} AS j LEFT JOIN LATERAL (
      SELECT d.xid, d.journal_id FROM settled_days AS d
      WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day
      ORDER BY d.local_day LIMIT 1
    ) AS settled ON true
  )`;
}

/** The whole journal and the ratings as sources that can be compared: ratings do not tell what came late. */
export const JOURNAL_IN_TIME = `(SELECT j.*, ${IN_TIME} FROM journal j)`;
export const RATINGS_IN_TIME = `(SELECT 1 AS sign, r.*, ${IN_TIME} FROM ratings r)`;

/** Adds a tally to its cells; answers with the beginnings of their keys, and which of them are of nobody now. */
export function addTally(kind: CellKind, source: string): string {
  const key = kind.key.join(', ');
  return `
    INSERT INTO ${kind.table} AS cell (${key}, ${kind.counts.join(', ')})
    ${kind.tally(source)}
    ON CONFLICT (${key}) DO UPDATE SET
      ${kind.counts.map((count) => `${count} = cell.${count} + excluded.${count}`).join(', ')}
    RETURNING cell.instansi_id, cell.unit_id, cell.assurance_level, cell.local_day,
      ${kind.counts.map((count) => `cell.${count} = 0`).join(' AND ')} AS empty`;
}

/** @param counts each column with the condition under which a rating is in it */
function kindOf({
  table,
  key,
  counts,
  join,
}: {
  table: CellKind['table'];
  key: readonly string[];
  counts: Record<string, string>;
  join: string;
}): CellKind {
  const sums = Object.entries(counts).map(
    ([column, condition]) =>
      `coalesce(sum(source.sign) FILTER (WHERE ${condition}), 0)::integer AS ${column}`,
  );
  const kind = { table, key, counts: Object.keys(counts) };
  const tally = (source: string): string => `
    SELECT * FROM (
      SELECT ${key.map(keyOf).join(', ')}, ${sums.join(', ')}
      FROM ${source} AS source ${join}
      GROUP BY ${key.map((_, at) => at + 1).join(', ')}
    ) AS tally WHERE NOT (${kind.counts.map((count) => `${count} = 0`).join(' AND ')})`;
  return { ...kind, tally };
}

function keyOf(column: string): string {
  if (column === 'answers') return 'told.answers';
  return NULLABLE.has(column)
    ? `coalesce(source.${column}, ${NIL}) AS ${column}`
    : `source.${column}`;
}
