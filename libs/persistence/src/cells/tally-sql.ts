import { listOf } from '@app/database';
import { kindsSummedInto } from '@app/value-lists';

/**
 * The exact aggregation as SQL over any source of signed rows: a batch of the journal, all of it, or
 * the ratings themselves. Incremental aggregation, rebuild and verify use the same two statements, so
 * they cannot drift apart.
 */

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The key that both kinds of cells share; an unknown part is the nil UUID. */
export const CELL_KEY = [
  'instansi_id',
  'local_day',
  'hour_block',
  'unit_id',
  'location_id',
  'service_id',
  'counter_id',
  'assignment_id',
  'assurance_level',
  'channel',
  'status',
  'instrument_version_id',
] as const;

const NULLABLE = new Set<string>(['location_id', 'service_id', 'counter_id', 'assignment_id']);

const keyOfSource = CELL_KEY.map((column) =>
  NULLABLE.has(column) ? `coalesce(source.${column}, ${NIL}) AS ${column}` : `source.${column}`,
).join(', ');

const groupKey = CELL_KEY.join(', ');

export interface CellKind {
  table: 'answer_cells' | 'respondent_cells';
  /** the columns of the primary key beside CELL_KEY */
  ownKey: readonly string[];
  /** a SELECT of `CELL_KEY, ownKey, n` over `source`, a relation with sign, answers and the key */
  tally: (source: string) => string;
}

/** n per item and value. */
export const ANSWER_CELLS: CellKind = {
  table: 'answer_cells',
  ownKey: ['item', 'value'],
  tally: (source) => `
    SELECT ${groupKey}, item, value, sum(sign)::bigint AS n
    FROM (
      SELECT ${keyOfSource}, source.sign, answer.key AS item, (answer.value #>> '{}')::numeric::smallint AS value
      FROM ${source} AS source, jsonb_each(source.answers) AS answer
    ) AS answers
    GROUP BY ${groupKey}, item, value
    HAVING sum(sign) <> 0`,
};

/**
 * Persons per (k, s): k elements answered with the sum s, over all elements and over the officer's two;
 * and, of those who gave reasons, k reasons of the officer's doing and s of the unit's.
 */
export const RESPONDENT_CELLS: CellKind = {
  table: 'respondent_cells',
  ownKey: ['measure', 'k', 's'],
  tally: (source) => `
    SELECT ${groupKey}, measure, k, s, sum(sign)::bigint AS n
    FROM (
      SELECT ${keyOfSource}, source.sign, person.measure, person.k, person.s
      FROM ${source} AS source, LATERAL (
        SELECT measure.name AS measure, count(*)::smallint AS k,
          sum((answer.value #>> '{}')::numeric)::smallint AS s
        FROM jsonb_each(source.answers) AS answer
        JOIN instrument_items AS item
          ON item.instrument_version_id = source.instrument_version_id AND item.key = answer.key
        JOIN (VALUES ('ikm'), ('officer')) AS measure (name)
          ON item.kind IN (${listOf(kindsSummedInto('index'))}) AND (measure.name = 'ikm' OR item.concerns = 'officer')
        GROUP BY measure.name
        UNION ALL
        SELECT 'causes', count(*) FILTER (WHERE item.concerns = 'officer')::smallint,
          count(*) FILTER (WHERE item.concerns = 'unit')::smallint
        FROM jsonb_each(source.answers) AS answer
        JOIN instrument_items AS item
          ON item.instrument_version_id = source.instrument_version_id AND item.key = answer.key
        WHERE item.kind IN (${listOf(kindsSummedInto('causes'))})
        HAVING count(*) > 0
      ) AS person
    ) AS persons
    GROUP BY ${groupKey}, measure, k, s
    HAVING sum(sign) <> 0`,
};

export const CELL_KINDS = [ANSWER_CELLS, RESPONDENT_CELLS];

/** Adds a tally to its cells. */
export function addTally(kind: CellKind, source: string): string {
  const key = [...CELL_KEY, ...kind.ownKey].join(', ');
  return `
    INSERT INTO ${kind.table} AS cell (${key}, n)
    ${kind.tally(source)}
    ON CONFLICT (${key}) DO UPDATE SET n = cell.n + excluded.n`;
}
