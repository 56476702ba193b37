import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { SHIFT_BOUNDARY } from './end-rows.js';
import { type Effect, effect } from './present.js';
import { closeCounters } from './retire-counter.js';

/** Units that go on in a successor from a day on. */
export interface Merge {
  readonly ids: readonly string[];
  readonly into: { readonly id: string; readonly key: string };
  readonly from: string;
}

/** A row of a unit that ends, and the row in the successor that goes on in its place. */
export interface Move {
  readonly before: string;
  readonly after: string;
  readonly key: string;
}

interface Continued {
  readonly moves: readonly Move[];
  readonly effects: readonly Effect[];
}

const movesFrom = (parameter: string, alias: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) AS ${alias} (before uuid, after uuid)`;

/**
 * Services and assignments are never deleted, so none may begin after its unit's end.
 *
 * @throws ChangeRefused `change.too-early`
 */
export async function refusePlans(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<void> {
  const [later] = await tx.query(
    `SELECT 'service' AS kind, key, lower(valid)::text AS begins FROM services
     WHERE unit_id = ANY ($1) AND lower(valid) >= $2::date
     UNION ALL SELECT 'assignment of', o.key, lower(a.valid)::text
     FROM assignments a JOIN officers o ON o.id = a.officer_id
     WHERE a.unit_id = ANY ($1) AND lower(a.valid) >= $2::date
     ORDER BY 3, 2 LIMIT 1`,
    [ids, from],
  );
  if (later === undefined) return;
  const message = `the ${later.kind} "${later.key}" begins on ${later.begins} only. Take a later day.`;
  throw refused('change.too-early', 'from', message);
}

export async function continueServices(tx: EntityManager, merge: Merge): Promise<Continued> {
  const moves: Move[] = await tx.query(
    `WITH old AS (
       SELECT * FROM services WHERE unit_id = ANY ($1) AND valid @> $2::date
     ), made AS (
       INSERT INTO services (instansi_id, key, name, unit_id, valid)
       SELECT instansi_id, key || '.' || $4::text, name, $3, valid * daterange($2::date, NULL) FROM old
       RETURNING id, key
     )
     SELECT old.id AS before, made.id AS after, made.key
     FROM old JOIN made ON made.key = old.key || '.' || $4::text ORDER BY made.key`,
    parametersOf(merge),
  );
  await tx.query(
    `UPDATE services SET valid = daterange(lower(valid), $2::date)
     WHERE unit_id = ANY ($1) AND valid @> $2::date`,
    [merge.ids, merge.from],
  );
  return continued('service', moves);
}

/** One assignment of each officer in the successor; one that is there already takes the others in. */
export async function continueAssignments(tx: EntityManager, merge: Merge): Promise<Continued> {
  const old = 'unit_id = ANY ($1) AND valid @> $2::date';
  await tx.query(
    `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
     SELECT instansi_id, officer_id, $3, range_merge(range_agg(valid * daterange($2::date, NULL)))
     FROM assignments a WHERE ${old} AND NOT EXISTS (
       SELECT FROM assignments b WHERE b.officer_id = a.officer_id AND b.unit_id = $3 AND b.valid @> $2::date)
     GROUP BY instansi_id, officer_id`,
    [merge.ids, merge.from, merge.into.id],
  );
  const moves: Move[] = await tx.query(
    `SELECT a.id AS before, b.id AS after, o.key FROM assignments a
     JOIN assignments b ON b.officer_id = a.officer_id AND b.unit_id = $3 AND b.valid @> $2::date
     JOIN officers o ON o.id = a.officer_id
     WHERE a.unit_id = ANY ($1) AND a.valid @> $2::date ORDER BY o.key`,
    [merge.ids, merge.from, merge.into.id],
  );
  await tx.query(`UPDATE assignments SET valid = daterange(lower(valid), $2::date) WHERE ${old}`, [
    merge.ids,
    merge.from,
  ]);
  return continued('assignment', moves);
}

/** Counters with what they offer, where they stand and who is rostered there. */
export async function continueCounters(
  tx: EntityManager,
  merge: Merge,
  services: readonly Move[],
  assignments: readonly Move[],
): Promise<Continued> {
  const { from } = merge;
  const moves: Move[] = await tx.query(
    `WITH old AS (
       SELECT * FROM counters WHERE unit_id = ANY ($1) AND (retired_on IS NULL OR retired_on > $2::date)
     ), made AS (
       INSERT INTO counters (instansi_id, key, name, unit_id, shared, retired_on)
       SELECT instansi_id, key || '.' || $4::text, name, $3, shared, retired_on FROM old
       RETURNING id, key
     )
     SELECT old.id AS before, made.id AS after, made.key
     FROM old JOIN made ON made.key = old.key || '.' || $4::text ORDER BY made.key`,
    parametersOf(merge),
  );
  const json = JSON.stringify(moves);
  await tx.query(
    `INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
     SELECT cl.instansi_id, m.after, cl.location_id, cl.valid * daterange($2::date, NULL)
     FROM counter_locations cl JOIN ${movesFrom('$1', 'm')} ON m.before = cl.counter_id
     WHERE NOT cl.valid << daterange($2::date, NULL)`,
    [json, from],
  );
  await tx.query(
    `INSERT INTO counter_services (instansi_id, counter_id, service_id, valid)
     SELECT cs.instansi_id, m.after, s.after, cs.valid * daterange($2::date, NULL)
     FROM counter_services cs JOIN ${movesFrom('$1', 'm')} ON m.before = cs.counter_id
     JOIN ${movesFrom('$3', 's')} ON s.before = cs.service_id
     WHERE NOT cs.valid << daterange($2::date, NULL)`,
    [json, from, JSON.stringify(services)],
  );
  await continueShifts(tx, merge, moves, assignments);
  const shifts = await closeCounters(
    tx,
    moves.map(({ before }) => before),
    from,
  );
  const { effects } = continued('counter', moves);
  return { moves, effects: [...effects, ...effect('shift', 'continued', shifts)] };
}

async function continueShifts(
  tx: EntityManager,
  { from, into }: Merge,
  counters: readonly Move[],
  assignments: readonly Move[],
): Promise<void> {
  await tx.query(
    `INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
     SELECT instansi_id, after, counter_shared, $4, assignment, during * tstzrange(boundary, NULL)
     FROM (
       SELECT r.*, m.after, a.after AS assignment, ${SHIFT_BOUNDARY} AS boundary
       FROM roster r JOIN ${movesFrom('$1', 'm')} ON m.before = r.counter_id
       JOIN ${movesFrom('$3', 'a')} ON a.before = r.assignment_id
     ) AS shift WHERE during && tstzrange(boundary, NULL)`,
    [JSON.stringify(counters), from, JSON.stringify(assignments), into.id],
  );
}

/** A badge whose officer has left goes on for the successor and names nobody. */
export async function continueCodes(
  tx: EntityManager,
  { ids, into, from }: Merge,
  moves: Readonly<Record<'services' | 'counters' | 'assignments', readonly Move[]>>,
): Promise<{ effects: readonly Effect[] }> {
  const joined = (['service', 'counter', 'assignment'] as const).map((kind, at) => {
    const source = movesFrom(`$${at + 4}`, kind);
    return `LEFT JOIN ${source} ON ${kind}.before = t.${kind}_id`;
  });
  const codes: { key: string }[] = await tx.query(
    `WITH held AS (
       SELECT c.instansi_id, c.id, c.key, t.location_id, service.after AS service_id,
         counter.after AS counter_id, assignment.after AS assignment_id
       FROM codes c JOIN instansi i ON i.id = c.instansi_id
       CROSS JOIN LATERAL target_on(c, $2::date) AS t
       ${joined.join(' ')}
       WHERE t.unit_id = ANY ($1)
         AND (c.revoked_at IS NULL OR c.revoked_at > $2::date::timestamp AT TIME ZONE i.time_zone)
     ), moved AS (
       INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, location_id, service_id,
         counter_id, assignment_id)
       SELECT instansi_id, id, $2, $3, location_id, service_id, counter_id, assignment_id FROM held
     )
     SELECT key FROM held ORDER BY key`,
    [
      ids,
      from,
      into.id,
      ...[moves.services, moves.counters, moves.assignments].map((rows) => JSON.stringify(rows)),
    ],
  );
  return {
    effects: effect(
      'code',
      'continued',
      codes.map(({ key }) => key),
    ),
  };
}

function parametersOf({ ids, from, into }: Merge): unknown[] {
  return [ids, from, into.id, into.key];
}

function continued(what: Effect['what'], moves: readonly Move[]): Continued {
  return {
    moves,
    effects: effect(
      what,
      'continued',
      moves.map(({ key }) => key),
    ),
  };
}
