import { kindsSummedInto } from '@app/value-lists';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import type {
  Basis,
  FigureByMeasure,
  Measure,
  OutsideShare,
  ProfileFigure,
  ReasonCounts,
  ReleasedMeasure,
} from './release.js';
import {
  ANSWERS_QUERY,
  CONTAINMENT_QUERY,
  DAYS_QUERY,
  PROFILES_QUERY,
  RESPONDENTS_QUERY,
} from './tally-queries.js';
import {
  FIGURE_BASIS_QUERY,
  MARKS_QUERY,
  OFFICER_PARTS_QUERY,
  RELEASED_PARTS_QUERY,
} from './figure-basis-queries.js';
import { ReleasedHistory } from './released-history.js';
import type {
  Containment,
  FigureBasisTally,
  MarkTally,
  OfficerParts,
  ProfileTally,
  ReasonItem,
  RespondentTally,
  SubjectTally,
  TallyRange,
} from './tally.js';

/** Serialises the makers of releases: the letters RILI as an integer. */
const RELEASE_LOCK = 0x52494c49;

export interface AgencyDays {
  instansiId: string;
  timeZone: string;
  /** local days that have cells, ascending */
  days: string[];
}

export interface ReleasedSize {
  kind: SubjectKind;
  id: string;
  measure: ReleasedMeasure;
  basis: Basis;
  ordinal: number;
  n: number;
  /** of a pulse: what has been shown beside it */
  shown?: { outside: OutsideShare | null; reasons: ReasonCounts | null } | null;
}

export interface AgencyMonths {
  instansiId: string;
  timeZone: string;
  /** first days of the months with profiles, ascending */
  months: string[];
}

export interface NewRelease extends Omit<ReleasedSize, 'shown'> {
  instansiId: string;
  periodKind: string;
  period: string;
  days: number;
  tally: unknown;
  figure: FigureByMeasure[Measure] | ProfileFigure;
  methodVersion: string;
  releasedAt: Date;
}

type TallyKey = Pick<SubjectTally, 'kind' | 'id' | 'basis'>;
type DaysRow = TallyKey & Pick<SubjectTally, 'days'>;
type AnswersRow = TallyKey & { item: string; value: string; n: number };
type RespondentsRow = TallyKey & RespondentTally & { measure: keyof SubjectTally['respondents'] };

/** The worker's side of releases: reads cells, writes what people will see. */
export class ReleaseStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Agencies and their local days with cells since `since` (YYYY-MM-DD). */
  findDaysWithCells(since: string): Promise<AgencyDays[]> {
    return this.dataSource.query(
      `SELECT i.id AS "instansiId", i.time_zone AS "timeZone",
         array_agg(DISTINCT c.local_day::text ORDER BY c.local_day::text) AS days
       FROM instansi i JOIN person_cells c ON c.instansi_id = i.id
       WHERE c.local_day >= $1
       GROUP BY i.id ORDER BY i.id`,
      [since],
    );
  }

  /** Agencies and the months in which somebody told something of himself. */
  findMonthsWithProfiles(): Promise<AgencyMonths[]> {
    return this.dataSource.query(
      `SELECT i.id AS "instansiId", i.time_zone AS "timeZone",
         array_agg(DISTINCT p.month::text ORDER BY p.month::text) AS months
       FROM instansi i JOIN respondent_profiles p ON p.instansi_id = i.id
       GROUP BY i.id ORDER BY i.id`,
    );
  }

  /** One transaction and one maker at a time; what `work` throws undoes it all. */
  making<T>(work: (maker: ReleaseMaker) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [RELEASE_LOCK]);
      return work(new ReleaseMaker(tx));
    });
  }
}

/** What one making of releases may read and write. */
export class ReleaseMaker {
  readonly history: ReleasedHistory;

  constructor(private readonly tx: EntityManager) {
    this.history = new ReleasedHistory(tx);
  }

  async findTallies(range: TallyRange): Promise<SubjectTally[]> {
    const parameters = parametersOf(range);
    const tallies = new Map<string, SubjectTally>();
    for (const row of await this.tx.query<DaysRow[]>(DAYS_QUERY, parameters)) {
      tallies.set(`${row.kind} ${row.id} ${row.basis}`, {
        ...row,
        answers: {},
        respondents: { ikm: [], officer: [], causes: [] },
      });
    }
    for (const row of await this.tx.query<AnswersRow[]>(ANSWERS_QUERY, parameters)) {
      const { answers } = tallies.get(`${row.kind} ${row.id} ${row.basis}`)!;
      (answers[row.item] ??= {})[row.value] = row.n;
    }
    for (const row of await this.tx.query<RespondentsRow[]>(RESPONDENTS_QUERY, parameters)) {
      const { respondents } = tallies.get(`${row.kind} ${row.id} ${row.basis}`)!;
      respondents[row.measure].push({ k: row.k, s: row.s, n: row.n });
    }
    return [...tallies.values()];
  }

  /** Ratings of every subject by level and status. */
  findFigureBasis(range: TallyRange): Promise<FigureBasisTally[]> {
    return this.tx.query(FIGURE_BASIS_QUERY, parametersOf(range));
  }

  /** Marked ratings of the agency, its units and officers, by level. */
  findMarks(range: TallyRange): Promise<MarkTally[]> {
    return this.tx.query(MARKS_QUERY, parametersOf(range));
  }

  /** What the official figures of assignments would be computed from. */
  findOfficerParts(range: TallyRange): Promise<OfficerParts[]> {
    return this.tx.query(OFFICER_PARTS_QUERY, parametersOf(range));
  }

  /** What the newest official figures of assignments in a period were computed from. */
  findReleasedParts(instansiId: string, period: string): Promise<OfficerParts[]> {
    return this.tx.query(RELEASED_PARTS_QUERY, [instansiId, period]);
  }

  /** The elements of the agency's instrument, in its order. */
  async findElementKeys(instansiId: string): Promise<string[]> {
    const items: { key: string }[] = await this.tx.query(
      `SELECT item.key FROM instansi i
       JOIN instrument_items item ON item.instrument_version_id = i.instrument_version_id
       WHERE i.id = $1 AND item.kind = ANY($2) ORDER BY item.position`,
      [instansiId, kindsSummedInto('index')],
    );
    return items.map(({ key }) => key);
  }

  /** The reasons of the agency's instrument, in its order. */
  findReasons(instansiId: string): Promise<ReasonItem[]> {
    return this.tx.query(
      `SELECT item.key, item.element, item.concerns FROM instansi i
       JOIN instrument_items item ON item.instrument_version_id = i.instrument_version_id
       WHERE i.id = $1 AND item.kind = ANY($2) ORDER BY item.position`,
      [instansiId, kindsSummedInto('causes')],
    );
  }

  /** What respondents of whole months said of themselves, for every unit with everything below it. */
  findProfiles({
    instansiId,
    from,
    to,
    treeAsOf,
  }: Omit<TallyRange, 'personsBefore'>): Promise<ProfileTally[]> {
    return this.tx.query(PROFILES_QUERY, [instansiId, from, to, treeAsOf]);
  }

  /** Which subject is part of which, as of a day. */
  findContainments(instansiId: string, treeAsOf: string): Promise<Containment[]> {
    return this.tx.query(CONTAINMENT_QUERY, [instansiId, treeAsOf]);
  }

  /** The size of the newest release of every subject, measure and basis in a period. */
  findReleasedSizes(instansiId: string, period: string): Promise<ReleasedSize[]> {
    return this.tx.query(
      `SELECT DISTINCT ON (subject_kind, subject_id, measure, basis)
         subject_kind AS kind, subject_id AS id, measure, basis, ordinal, n::integer,
         CASE measure WHEN 'pulse' THEN
           jsonb_build_object('outside', figure -> 'outside', 'reasons', figure -> 'reasons') END AS shown
       FROM releases WHERE instansi_id = $1 AND period = $2
       ORDER BY subject_kind, subject_id, measure, basis, ordinal DESC`,
      [instansiId, period],
    );
  }

  /** Returns the release's id. */
  async add(release: NewRelease): Promise<string> {
    const [added] = await this.tx.query<[{ id: string }]>(
      `INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
         ordinal, n, days, tally, figure, method_version, released_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       RETURNING id`,
      [
        release.instansiId,
        release.kind,
        release.id,
        release.periodKind,
        release.period,
        release.measure,
        release.basis,
        release.ordinal,
        release.n,
        release.days,
        JSON.stringify(release.tally),
        JSON.stringify(release.figure),
        release.methodVersion,
        release.releasedAt,
      ],
    );
    return added.id;
  }
}

function parametersOf({ instansiId, from, to, treeAsOf, personsBefore }: TallyRange): string[] {
  return [instansiId, from, to, treeAsOf, personsBefore];
}
