import type { Measure } from '@app/persistence/figures';
import type { FigureFixture, FigureRow } from './figure-fixture.js';

/** Settled ratings of a figure's subject in its quarter, and those that its closing leaves out, by SQL. */
export async function ratingsOfFigure(
  fixture: FigureFixture,
  one: FigureRow,
): Promise<{ counted: number; out: number }> {
  const [closed] = (await fixture.closedPeriods()).filter(({ period }) => period === one.period);
  const rule = { pulse: 'persons', ikm: 'respondents', officer: 'officer' }[one.measure as Measure];
  const keys = {
    pulse: '{overall}',
    ikm: '{persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana}',
    officer: '{kompetensi,perilaku}',
  }[one.measure as Measure];
  const saysSo = one.notes.some(({ kind }) => kind.startsWith('without'));
  const [found] = await fixture.owner.query(
    `WITH RECURSIVE held AS (
       SELECT r.id, r.unit_id, r.unit_id AS at, r.local_day, r.location_id, r.service_id, r.assignment_id
       FROM ratings r WHERE r.instansi_id = $1 AND r.status = 'counted' AND r.answers ?| $5::text[]
         AND r.local_day >= $6 AND r.local_day <= $8
         AND ($4 = 'all' OR r.assurance_level <> 'open')
       UNION
       SELECT h.id, h.unit_id, v.parent_id, h.local_day, h.location_id, h.service_id, h.assignment_id
       FROM held h JOIN unit_versions v ON v.unit_id = h.at AND v.valid @> h.local_day
     ), mine AS (
       SELECT DISTINCT h.id, h.unit_id, h.local_day FROM held h JOIN units u ON u.id = h.unit_id
       WHERE CASE $2 WHEN 'instansi' THEN NOT u.guest WHEN 'unit' THEN h.at = $3 WHEN 'location' THEN location_id = $3
         WHEN 'service' THEN service_id = $3 ELSE assignment_id = $3 END
     )
     SELECT count(*)::integer AS counted, (count(*) FILTER (WHERE EXISTS (
       SELECT FROM jsonb_to_recordset($7) AS o ("unitId" uuid, after date, until date)
       WHERE o."unitId" = mine.unit_id AND mine.local_day > o.after AND mine.local_day <= o.until
     )))::integer AS out FROM mine`,
    [
      fixture.agency.instansiId,
      one.kind,
      one.id,
      one.basis,
      keys,
      one.covers[0]!.from,
      JSON.stringify(saysSo ? closed!.leftOut[rule] : []),
      one.until,
    ],
  );
  return found;
}
