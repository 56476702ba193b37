import { randomUUID } from 'node:crypto';
import type { FigureSettings, IkmFigure } from '@app/persistence/figures';
import { ELEMENT_KEYS } from '@app/skm';
import { CellStore, settleDays } from '@app/persistence/cells';
import { buildContents } from '../../../apps/worker/src/figures/contents/build-contents.js';
import type { FigureContent, WantedFigure } from '../../../apps/worker/src/figures/contents.js';
import { createAgency, type TestAgency } from '../database/agency.js';
import { type Connection, createTestDatabase, type TestDatabase } from '../database/database.js';

/** The fourth quarter, when all of it is settled. */
export const QUARTER = { from: '2026-10-01', until: '2026-12-31' };
const SETTLED = new Date('2027-01-20T05:00:00Z');

export const SETTINGS: FigureSettings = {
  feeRule: 'eight-elements',
  leadingMean: 'pooled',
  leadingPeriod: 'quarter',
};

/** Ratings that share everything; of the bidang, open and counted unless told. */
export interface RatingsToInsert {
  n?: number;
  day?: string;
  unitId?: string;
  serviceId?: string | null;
  locationId?: string | null;
  assignmentId?: string | null;
  level?: 'open' | 'present' | 'served';
  status?: 'counted' | 'uncounted' | 'held' | 'excluded';
  versionId?: string;
  /** with the first tap, `overall` */
  answers: Record<string, number>;
}

/** Every element and the first tap answered alike, but for some. */
export function everyElement(
  score: number,
  but: Record<string, number> = {},
): Record<string, number> {
  return { ...Object.fromEntries(['overall', ...ELEMENT_KEYS].map((key) => [key, score])), ...but };
}

/** Every element answered alike, but for one that was skipped. */
export function withoutElement(skipped: string, score: number): Record<string, number> {
  return Object.fromEntries(Object.entries(everyElement(score)).filter(([key]) => key !== skipped));
}

/** Persons who answered alike, and where. */
export type AlikeRatings = [
  n: number,
  answers: Record<string, number>,
  given?: Omit<RatingsToInsert, 'answers'>,
];

/** Ratings in, contents of figures out; ratings are written as the store writes them, but in bulk. */
export class ContentsFixture {
  agency!: TestAgency;

  private constructor(
    private readonly database: TestDatabase,
    readonly owner: Connection,
    readonly worker: Connection,
  ) {}

  static async open(): Promise<ContentsFixture> {
    const database = await createTestDatabase();
    return new ContentsFixture(
      database,
      await database.connect('owner'),
      await database.connect('worker'),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.destroy(), this.worker.destroy()]);
    await this.database.drop();
  }

  async newAgency(): Promise<TestAgency> {
    this.agency = await createAgency(this.owner);
    return this.agency;
  }

  async rate(ratings: readonly RatingsToInsert[]): Promise<void> {
    const { instansiId, bidangId } = this.agency;
    const rows = ratings.map((one) => ({
      n: one.n ?? 1,
      local_day: one.day ?? '2026-11-02',
      unit_id: one.unitId ?? bidangId,
      service_id: one.serviceId ?? null,
      location_id: one.locationId ?? null,
      assignment_id: one.assignmentId ?? null,
      assurance_level: one.level ?? 'open',
      status: one.status ?? 'counted',
      version_id: one.versionId ?? null,
      answers: one.answers,
    }));
    await this.owner.query(INSERT, [instansiId, JSON.stringify(rows)]);
  }

  /** Sums everything and settles the quarter; what is rated afterwards comes late. */
  async settle(): Promise<void> {
    const cells = new CellStore(this.worker);
    while ((await cells.advance()) > 0);
    await settleDays(this.worker, SETTLED);
  }

  /** The contents of figures of the whole quarter unless told, once everything is settled. */
  async build(
    wanted: readonly (Pick<WantedFigure, 'subject' | 'measure'> & Partial<WantedFigure>)[],
    settings: Partial<FigureSettings> = {},
  ): Promise<FigureContent[]> {
    const usual = {
      basis: 'all',
      covers: [QUARTER],
      leftOut: [],
      open: false,
      printed: [],
    } as const;
    const { instansiId } = this.agency;
    await this.settle();
    return this.worker.transaction((tx) =>
      buildContents(
        tx,
        { instansiId, settings: { ...SETTINGS, ...settings } },
        wanted.map((one) => ({ ...usual, ...one })),
      ),
    );
  }

  rateAlike(...ratings: AlikeRatings[]): Promise<void> {
    return this.rate(ratings.map(([n, answers, given]) => ({ n, answers, ...given })));
  }

  /** The first of these IKMs; of the bidang unless told. */
  async ikm(
    settings: Partial<FigureSettings> = {},
    asked: Partial<WantedFigure> = {},
    ...beside: Partial<WantedFigure>[]
  ): Promise<IkmFigure> {
    const subject = { kind: 'unit', id: this.agency.bidangId } as const;
    const wanted = [asked, ...beside].map((one) => ({ subject, measure: 'ikm' as const, ...one }));
    const contents = await this.build(wanted, settings);
    return contents[0]!.figure as IkmFigure;
  }

  /** A unit; at the top without a parent. */
  async addUnit(name: string, parentId: string | null = null, guest = false): Promise<string> {
    const id = randomUUID();
    const { instansiId } = this.agency;
    await this.owner.query(
      'INSERT INTO units (instansi_id, id, key, guest) VALUES ($1, $2, $3, $4)',
      [instansiId, id, id, guest],
    );
    await this.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id) VALUES ($1, $2, '[2020-01-01,)', $3, $4)`,
      [instansiId, id, name, parentId],
    );
    return id;
  }

  async moveUnit(unitId: string, day: string, parentId: string | null): Promise<void> {
    const { instansiId } = this.agency;
    await this.owner.query(
      `UPDATE unit_versions SET valid = daterange(lower(valid), $3) WHERE instansi_id = $1 AND unit_id = $2`,
      [instansiId, unitId, day],
    );
    await this.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
       VALUES ($1, $2, daterange($3, NULL), 'Pindahan', $4)`,
      [instansiId, unitId, day, parentId],
    );
  }

  async addService(unitId: string, name: string): Promise<string> {
    const id = randomUUID();
    await this.owner.query(
      `INSERT INTO services (instansi_id, id, key, unit_id, name, valid) VALUES ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
      [this.agency.instansiId, id, id, unitId, name],
    );
    return id;
  }

  /** A service asks for no fee from a day up to and without another one. */
  async freeOfCharge(
    serviceId: string,
    from = '2020-01-01',
    to: string | null = null,
  ): Promise<void> {
    await this.owner.query('INSERT INTO free_services VALUES ($1, $2, daterange($3, $4))', [
      this.agency.instansiId,
      serviceId,
      from,
      to,
    ]);
  }

  /** An officer in a unit; the id is the assignment's. */
  async addOfficer(unitId: string): Promise<string> {
    const [officerId, id] = [randomUUID(), randomUUID()];
    const { instansiId } = this.agency;
    await this.owner.query(
      `INSERT INTO officers (instansi_id, id, key, name, public_name, employment) VALUES ($1, $2, $3, 'A', 'A', 'PNS')`,
      [instansiId, officerId, officerId],
    );
    await this.owner.query(
      `INSERT INTO assignments (instansi_id, id, officer_id, unit_id, valid) VALUES ($1, $2, $3, $4, '[2020-01-01,)')`,
      [instansiId, id, officerId, unitId],
    );
    return id;
  }
}

const COLUMNS = `unit_id, location_id, service_id, assignment_id, channel, assurance_level, status,
  instrument_version_id, local_day, hour_block, answers`;

const INSERT = `
  WITH given AS (
    SELECT g.*, gen_random_uuid() AS id, coalesce(g.version_id, i.instrument_version_id) AS instrument_version_id,
      (SELECT id FROM codes WHERE instansi_id = $1 AND key = 'unit') AS code_id,
      (CASE assurance_level WHEN 'open' THEN 'poster' WHEN 'present' THEN 'display' ELSE 'ticket' END)::channel AS channel,
      1::smallint AS hour_block
    FROM instansi i, jsonb_to_recordset($2::jsonb) AS g (n integer, local_day date, unit_id uuid, service_id uuid,
      location_id uuid, assignment_id uuid, assurance_level assurance_level, status rating_status, version_id uuid,
      answers jsonb), generate_series(1, g.n)
    WHERE i.id = $1
  ), written AS (
    INSERT INTO ratings (instansi_id, id, code_id, ${COLUMNS}, officer_rejected, source, rule_version, body_hash,
      receipt_hash)
    SELECT $1, id, code_id, ${COLUMNS}, false, 'page', 1, sha256(''), sha256(id::text::bytea) FROM given
    RETURNING *
  )
  INSERT INTO journal (instansi_id, rating_id, cause, sign, ${COLUMNS})
  SELECT instansi_id, id, 'created', 1, ${COLUMNS} FROM written`;
