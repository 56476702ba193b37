import { randomUUID } from 'node:crypto';
import { createDataSource } from '@app/database';
import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import {
  type FigureToInsert,
  IKM_FIGURE,
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
} from '../../../../test/support/database/figure-rows.js';
import type { ExportContent, FiguresAsked } from './export-content.js';
import type { SubjectFigures } from './exported-figure.js';
import { ExportWorkStore } from './export-work.store.js';

const PERIOD = { key: '2026-Q4', from: '2026-10-01', to: '2027-01-01' };
const TIME = { period: PERIOD, at: new Date('2026-11-23T02:00:00Z') };
const JOB = {
  exportId: randomUUID(),
  leaseId: randomUUID(),
  attempts: 1,
  period: PERIOD.key,
  format: 'csv',
  separator: ',',
} as const;

describe('what a file reads, under the role of the worker', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let worker: DataSource;
  let own: TestAgency;
  let work: ExportWorkStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, applicationName: 'spec', poolSize: 3 }).initialize();
    owner = await connect(database.urls.owner);
    worker = await connect(database.urls.worker);
    own = await createAgency(owner, { key: 'own' });
    work = new ExportWorkStore(worker);
  });

  afterAll(async () => {
    for (const source of [worker, owner]) await source?.destroy();
    await database?.drop();
  });

  const UNITS = {
    kind: 'unit',
    periods: [PERIOD.key],
    measures: ['pulse', 'ikm'],
    bases: ['all'],
    without: [],
  } as const;
  const reading = <T>(
    look: (content: ExportContent) => Promise<T>,
    unitId: string | null = null,
  ): Promise<T> => work.reading({ ...JOB, instansiId: own.instansiId, unitId }, TIME, look);
  async function read(
    content: ExportContent,
    asked: Partial<FiguresAsked> = {},
    whole = false,
  ): Promise<SubjectFigures[]> {
    const found: SubjectFigures[] = [];
    const figures = content.figuresOf({ ...UNITS, ...asked }, { whole });
    for await (const some of figures) found.push(...some);
    return found;
  }
  const idsOf = (found: SubjectFigures[]): string[] =>
    found.flatMap(({ figures }) => figures.map(({ id }) => id));
  const unitFigure = (about: Partial<FigureToInsert> = {}) =>
    insertFigure(owner, {
      instansiId: own.instansiId,
      subjectKind: 'unit',
      subjectId: own.bidangId,
      measure: 'pulse',
      ...about,
    });

  beforeEach(() => owner.query('TRUNCATE figures, missing_figures, closed_periods CASCADE'));

  it('is one snapshot: a figure made meanwhile is in no part of the file', async () => {
    const id = await unitFigure();
    const seen = await reading(async (content) => {
      const before = idsOf(await read(content));
      await unitFigure({ measure: 'ikm' });
      return [before, idsOf(await read(content))];
    });
    expect(seen).toEqual([[id], [id]]);
  });

  it('is the figure that stands now, digit by digit, and which closing it is of', async () => {
    await unitFigure({ current: false, until: '2026-10-31' });
    const closedPeriodId = await insertClosedPeriod(owner, { instansiId: own.instansiId });
    const id = await unitFigure({ closedPeriodId, measure: 'ikm' });
    const [found] = await reading((content) => read(content));
    expect(found).toMatchObject({ period: '2026-Q4', subject: { id: own.bidangId } });
    expect(found!.figures).toEqual([
      expect.objectContaining({
        id,
        closedPeriodId,
        measure: 'ikm',
        basis: 'all',
        covers: '{[2026-10-01,2027-01-01)}',
        madeAt: '2026-11-23T01:00:00Z',
      }),
    ]);
    expect(JSON.parse(found!.figures[0]!.figure)).toEqual(IKM_FIGURE);
    expect(found!.figures[0]!.figure).toContain('"3.40"');
    const closings = await reading((content) => Promise.resolve(content.closings));
    expect(closings).toEqual([
      expect.objectContaining({
        id: closedPeriodId,
        closedOn: '2026-11-23',
        closedBy: null,
        published: false,
      }),
    ]);
  });

  it('names subjects without a figure in their place, and why, where that is known', async () => {
    const id = await unitFigure();
    const about = { subjectKind: 'unit', subjectId: own.dinasId, measure: 'ikm' } as const;
    const reason = { kind: 'held in review' } as const;
    await insertMissingFigure(owner, { instansiId: own.instansiId, ...about, reason });
    const { found, known } = await reading(async (content) => ({
      found: await read(content, {}, true),
      known: [own.dinasId, own.bidangId].map((unitId) =>
        content.reasonOf({ kind: 'unit', id: unitId }, { measure: 'ikm', basis: 'all' }),
      ),
    }));
    const ofUnit = new Map(found.map((one) => [one.subject.id, one.figures.map((f) => f.id)]));
    expect(ofUnit).toEqual(
      new Map([
        [own.bidangId, [id]],
        [own.dinasId, []],
      ]),
    );
    expect(known).toEqual([reason, undefined]);
  });

  it('goes through the periods in the order asked for, each with its figures together', async () => {
    for (const period of ['2026-10', '2026-09', '2026-Q4']) {
      for (const measure of ['ikm', 'pulse'] as const) await unitFigure({ period, measure });
    }
    const periods = ['2026-Q4', '2026-08', '2026-09', '2026-10'];
    const found = await reading((content) =>
      read(content, { periods, without: ['elements', 'counts'] }),
    );
    expect(found.map(({ period, figures }) => [period, figures.length])).toEqual([
      ['2026-Q4', 2],
      ['2026-09', 2],
      ['2026-10', 2],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/elements|counts/);
  });

  it('of more figures than one batch loses none and takes none twice', async () => {
    const { instansiId, bidangId } = own;
    await owner.query(
      `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
       SELECT $1, gen_random_uuid(), 'banyak-' || n, $2, 'Banyak', '[2020-01-01,)' FROM generate_series(1, 2500) AS n`,
      [instansiId, bidangId],
    );
    await unitFigure();
    await owner.query(
      `INSERT INTO figures (instansi_id, subject_kind, subject_id, subject_name, period_kind, period,
         official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at)
       SELECT f.instansi_id, 'service', s.id, s.name, f.period_kind, f.period, f.official_period, m, f.basis,
         f.covers, f.until, f.n, f.days, f.notes, f.figure, f.method_version, f.made_at
       FROM figures f, services s, (VALUES ('pulse'), ('ikm')) AS measure (m) WHERE s.key LIKE 'banyak-%'`,
    );
    const found = await reading((content) => read(content, { kind: 'service' }));
    expect(found).toHaveLength(2500);
    expect(new Set(idsOf(found)).size).toBe(5000);
    expect(found.every(({ figures }) => figures.length === 2)).toBe(true);
    await owner.query(`DELETE FROM services WHERE key LIKE 'banyak-%'`);
  });

  it('of one unit holds no location where a unit outside stands too', async () => {
    const locations = (unitId: string | null) =>
      reading(
        (content) => Promise.resolve(content.subjectsOf('location').map(({ id }) => id)),
        unitId,
      );
    expect(await locations(null)).toEqual([own.locationId]);
    expect(await locations(own.bidangId)).toEqual([own.locationId]);
    const [outside, counter] = [randomUUID(), randomUUID()];
    await owner.query(`INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, 'luar')`, [
      own.instansiId,
      outside,
    ]);
    await owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name) VALUES ($1, $2, '[2020-01-01,)', 'Luar')`,
      [own.instansiId, outside],
    );
    await owner.query(
      `INSERT INTO counters (instansi_id, id, key, unit_id, name, shared)
       SELECT instansi_id, $2, 'luar', $3, 'Luar', shared FROM counters WHERE id = $1`,
      [own.counterId, counter, outside],
    );
    await owner.query(
      `INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
       VALUES ($1, $2, $3, '[2020-01-01,)')`,
      [own.instansiId, counter, own.locationId],
    );
    expect(await locations(own.bidangId)).toEqual([]);
    expect(await locations(null)).toEqual([own.locationId]);
  });
});
