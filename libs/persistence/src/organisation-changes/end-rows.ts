import type { EntityManager } from 'typeorm';

/** Rows that may be deleted when they have not begun; the others only get an end. */
type RangeTable = 'unit_versions' | 'counter_services' | 'counter_locations';

/** Ends ranges on a day; what would have begun later never was. */
export async function endRanges(
  tx: EntityManager,
  table: RangeTable,
  owner: { column: string; ids: readonly string[] },
  day: string,
): Promise<void> {
  const ofOwner = `${owner.column} = ANY ($1)`;
  await tx.query(`DELETE FROM ${table} WHERE ${ofOwner} AND lower(valid) >= $2::date`, [
    owner.ids,
    day,
  ]);
  await tx.query(
    `UPDATE ${table} SET valid = daterange(lower(valid), $2::date) WHERE ${ofOwner} AND valid @> $2::date`,
    [owner.ids, day],
  );
}

/** The first moment of $2 where the counter of a shift `r` stands, or of the agency. */
export const SHIFT_BOUNDARY = `(
  SELECT $2::date::timestamp AT TIME ZONE coalesce((
    SELECT l.time_zone FROM counter_locations cl
    JOIN locations l ON l.instansi_id = cl.instansi_id AND l.id = cl.location_id
    WHERE cl.instansi_id = r.instansi_id AND cl.counter_id = r.counter_id AND cl.valid @> ($2::date - 1)
  ), i.time_zone) FROM instansi i WHERE i.id = r.instansi_id
)`;

/** Ends the shifts of counters or assignments with the day before `day`; returns how many. */
export async function endShifts(
  tx: EntityManager,
  column: 'counter_id' | 'assignment_id',
  ids: readonly string[],
  day: string,
): Promise<number> {
  const [row] = await tx.query(
    `WITH late AS MATERIALIZED (
       SELECT id, begins, boundary FROM (
         SELECT r.id, r.during, lower(r.during) AS begins, ${SHIFT_BOUNDARY} AS boundary
         FROM roster r WHERE r.${column} = ANY ($1)
       ) AS shift WHERE during && tstzrange(boundary, NULL)
     ), gone AS (
       DELETE FROM roster USING late WHERE roster.id = late.id AND begins >= boundary
     ), cut AS (
       UPDATE roster SET during = tstzrange(begins, boundary) FROM late
       WHERE roster.id = late.id AND begins < boundary
     )
     SELECT count(*)::integer AS n FROM late`,
    [ids, day],
  );
  return row.n;
}

/** Takes the codes out of use that on `day` point at these rows; returns their keys. */
export async function revokeCodesFrom(
  tx: EntityManager,
  column: 'counter_id' | 'assignment_id',
  ids: readonly string[],
  day: string,
): Promise<string[]> {
  const [rows] = await tx.query(
    `UPDATE codes AS c SET revoked_at = $2::date::timestamp AT TIME ZONE i.time_zone
     FROM instansi i
     WHERE i.id = c.instansi_id AND c.revoked_at IS NULL AND (target_on(c, $2::date)).${column} = ANY ($1)
     RETURNING c.key`,
    [ids, day],
  );
  return rows.map(({ key }: { key: string }) => key).sort();
}
