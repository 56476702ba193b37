import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { Basis, Measure } from './release.js';
import { PERSON, TAPS } from './tally-queries.js';

/** Persons of one value who came into a cell with a making of releases, or with negative n left it. */
export interface CellChange {
  making: number;
  /** first local day of a stretch within one ISO week and one month, YYYY-MM-DD */
  day: string;
  unitId: string;
  /** whether the unit is the desk of another agency */
  guest: boolean;
  locationId: string | null;
  serviceId: string | null;
  assignmentId: string | null;
  basis: Basis;
  measure: Measure;
  value: number;
  n: number;
}

/** A release and who is in it. */
export interface ReleasedFigure {
  kind: SubjectKind;
  id: string;
  period: string;
  measure: Measure;
  basis: Basis;
  ordinal: number;
  n: number;
  making: number;
  /** local day from which on nobody is in it, YYYY-MM-DD */
  until: string;
  /** the tree of units is the one of this local day, YYYY-MM-DD */
  treeDay: string;
}

/** From a day on a unit stands below another one, or at the top. */
export interface UnitVersion {
  unitId: string;
  parentId: string | null;
  /** first local day, YYYY-MM-DD */
  from: string;
}

const NIL = `'00000000-0000-0000-0000-000000000000'`;

const KEY = 'day, unit_id, location_id, service_id, assignment_id, basis, measure, value';

const LABELS = `
  greatest(date_trunc('week', cell.local_day), date_trunc('month', cell.local_day))::date AS day,
  cell.unit_id, cell.location_id, cell.service_id, cell.assignment_id,
  CASE cell.assurance_level WHEN 'open' THEN 'open' ELSE 'attested' END AS basis`;

const IN_RANGE = `
  cell.instansi_id = $1 AND cell.local_day BETWEEN $2::date AND $3::date`;

const MAKING = `
  SELECT 1 + greatest(
    coalesce((SELECT max(making) FROM released_cells WHERE instansi_id = $1), 0),
    coalesce((SELECT max(making) FROM release_extents WHERE instansi_id = $1), 0)) AS making`;

const TAKE_NOTE = `
  INSERT INTO released_cells (instansi_id, making, ${KEY}, n)
  SELECT $1, $4::integer, ${KEY}, sum(n) FROM (
    SELECT ${LABELS}, 'pulse' AS measure, tap.value, tap.n
    FROM person_cells AS cell, ${TAPS} WHERE ${IN_RANGE} AND cell.status = 'counted' AND tap.n <> 0
    UNION ALL
    SELECT ${LABELS}, person.measure, 1000 * person.k + person.s, cell.n
    FROM answer_cells AS cell, ${PERSON} WHERE ${IN_RANGE} AND person.measure IN ('ikm', 'officer')
    UNION ALL
    SELECT ${KEY}, -n FROM released_cells WHERE instansi_id = $1 AND day >= $2::date
  ) AS difference
  GROUP BY ${KEY} HAVING sum(n) <> 0`;

const HISTORY = `
  SELECT cell.making, cell.day::text, cell.unit_id AS "unitId", u.guest,
    nullif(cell.location_id, ${NIL}) AS "locationId", nullif(cell.service_id, ${NIL}) AS "serviceId",
    nullif(cell.assignment_id, ${NIL}) AS "assignmentId", cell.basis, cell.measure, cell.value, cell.n
  FROM released_cells AS cell JOIN units u ON u.instansi_id = cell.instansi_id AND u.id = cell.unit_id
  WHERE cell.instansi_id = $1 AND cell.day >= $2::date
  ORDER BY cell.making`;

const FIGURES = `
  SELECT r.subject_kind AS kind, r.subject_id AS id, r.period, r.measure, r.basis, r.ordinal,
    r.n::integer, e.making, e.until::text, e.tree_day::text AS "treeDay"
  FROM releases r JOIN release_extents e ON e.instansi_id = r.instansi_id AND e.release_id = r.id
  WHERE r.instansi_id = $1 AND e.until > $2::date
  ORDER BY e.making, r.ordinal`;

/** What earlier makings of releases knew of an agency, and what the present one knows. */
export class ReleasedHistory {
  constructor(private readonly tx: EntityManager) {}

  /**
   * Takes note of what has changed since the making before, and returns the number of this one. Until
   * the transaction ends no cell changes, so that figures are computed from what was noted.
   *
   * @param range first local day, a Monday, and the last one that has begun, YYYY-MM-DD
   */
  async takeNote(instansiId: string, range: { from: string; today: string }): Promise<number> {
    await this.tx.query('SELECT FROM aggregation_state FOR UPDATE');
    const [next] = await this.tx.query<[{ making: number }]>(MAKING, [instansiId]);
    await this.tx.query(TAKE_NOTE, [instansiId, range.from, range.today, next.making]);
    return next.making;
  }

  /** Every change of cells from a Monday on, in the order of the makings. */
  findChanges(instansiId: string, from: string): Promise<CellChange[]> {
    return this.tx.query(HISTORY, [instansiId, from]);
  }

  /** All releases that hold a local day from `since` on, in the order in which they were made. */
  findFigures(instansiId: string, since: string): Promise<ReleasedFigure[]> {
    return this.tx.query(FIGURES, [instansiId, since]);
  }

  findUnitVersions(instansiId: string): Promise<UnitVersion[]> {
    return this.tx.query(
      `SELECT unit_id AS "unitId", parent_id AS "parentId", lower(valid)::text AS from
       FROM unit_versions WHERE instansi_id = $1`,
      [instansiId],
    );
  }

  /** Keeps who is in a release that has just been added. */
  async keepExtent(instansiId: string, releaseId: string, figure: ReleasedFigure): Promise<void> {
    await this.tx.query(
      `INSERT INTO release_extents (instansi_id, release_id, making, until, tree_day)
       VALUES ($1, $2, $3, $4, $5)`,
      [instansiId, releaseId, figure.making, figure.until, figure.treeDay],
    );
  }
}
