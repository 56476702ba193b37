import type { FigureNote } from '@app/persistence/figures';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { OFFICER_FIGURE, PULSE_FIGURE } from '../support/database/figure-rows.js';

/** Sundays of 2026, by quarter; the newest twelve weeks begin with 2026-08-31. */
const SUNDAYS = {
  '2026-Q2': ['2026-05-10', '2026-05-17', '2026-05-24', '2026-05-31', '2026-06-07', '2026-06-14'],
  '2026-Q3': ['2026-07-12', '2026-07-19', '2026-08-09', '2026-08-23', '2026-09-06', '2026-09-20'],
  '2026-Q4': ['2026-10-11', '2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15'],
} as const;
const NEWEST = '2026-Q4';

type Counts = Record<1 | 2 | 3 | 4, number>;
const USUAL: Counts = { 1: 0, 2: 10, 3: 20, 4: 20 };
const POOR: Counts = { 1: 10, 2: 20, 3: 10, 4: 0 };

describe('what changed beyond noise', () => {
  let admin: TestAdmin;
  let head: string;
  let figures: UnitFigures;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    const ofOfficer = { role: 'officer', officerId: own.sari.officerId } as const;
    await addPerson(owner, own, { username: 'petugas', ...ofOfficer });
    head = await admin.signIn('kabid');
  });

  beforeEach(async () => {
    await figures.clear();
    await admin.owner.query('TRUNCATE persons_served CASCADE');
  });

  afterAll(() => admin.close());

  const read = (path: string, cookie = head) =>
    admin.request().get(`/api/v1/units/${path}`).set('Cookie', cookie);
  const signals = async (until = '2026-11-22') =>
    (await read(`${admin.own.bidangId}/signals?until=${until}`).expect(200)).body;
  const looks = () =>
    admin.owner.query('SELECT what, assignment_id, period FROM looks ORDER BY period');

  /** Cuts week after week: usual answers, and in the open quarter `late` ones. */
  async function cutWeeks(
    late: Counts,
    {
      quarters = Object.keys(SUNDAYS) as (keyof typeof SUNDAYS)[],
      notes = [] as FigureNote[],
    } = {},
  ): Promise<void> {
    for (const period of quarters) {
      const counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
      for (const until of SUNDAYS[period]) {
        const added = period === NEWEST ? late : USUAL;
        for (const value of [1, 2, 3, 4] as const) counts[value] += added[value];
        await figures.insert({
          period,
          until,
          current: until === SUNDAYS[period].at(-1),
          figure: { ...PULSE_FIGURE, n: total(counts), counts: { ...counts } },
          notes,
        });
      }
    }
  }

  /** Closed months of 2025-12 to 2026-11 as the officer's own figure; the last three `late`. */
  async function closeMonths(late: { mean: string; low: string; high: string }): Promise<void> {
    const { assignmentId: subjectId } = admin.own.sari;
    const months = ['2025-12', ...Array.from({ length: 11 }, (_, at) => monthOf(at + 1))];
    for (const [at, period] of months.entries()) {
      const usual = { mean: '3.20', low: '3.03', high: '3.34' };
      const { mean, ...interval } = at >= months.length - 3 ? late : usual;
      const figure = { ...OFFICER_FIGURE, n: 80, mean, interval };
      const closedPeriodId = await closedWith(period);
      const about = { subjectKind: 'assignment', subjectId, measure: 'officer' } as const;
      await figures.insert({ ...about, period, closedPeriodId, figure });
    }
  }

  /** The closed quarter of a month, which is closed for it if it was open. */
  async function closedWith(month: string): Promise<string> {
    const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    const [known] = await admin.owner.query('SELECT id FROM closed_periods WHERE period = $1', [
      quarter,
    ]);
    return known?.id ?? figures.close(quarter);
  }

  it('lists what lies between two cuts and fell, newest days first', async () => {
    await cutWeeks(POOR);
    const body = await signals();
    expect(body.changes.length).toBeGreaterThan(1);
    expect(body.changes[0]).toEqual({
      subject: { kind: 'unit', id: admin.own.bidangId, name: 'Bidang' },
      measure: 'pulse',
      days: { from: '2026-11-09', until: '2026-11-15' },
      direction: 'down',
      n: 40,
      message:
        'Turun melampaui gejolak biasa (9–15 November 2026, n = 40). Cari tahu apa yang berubah.',
    });
    const ends = body.changes.map(({ days }: { days: { until: string } }) => days.until);
    expect(ends).toEqual(ends.toSorted().toReversed());
    // the first window of a quarter begins with it
    const first = body.changes.find(
      ({ days }: { days: { until: string } }) => days.until === '2026-10-11',
    );
    expect(first?.days.from ?? '2026-10-01').toBe('2026-10-01');
    expect(body).toMatchObject({ subject: { name: 'Bidang' }, until: '2026-11-22', learning: [] });
    expect(await looks()).toEqual([]);
  });

  it('has nothing to say of whose days are as usual', async () => {
    await cutWeeks(USUAL);
    expect(await signals()).toMatchObject({ changes: [], learning: [] });
  });

  it('takes what the first closing adds to the last cut, and no revision of it', async () => {
    await cutWeeks(USUAL);
    const whole = (counts: Counts) => ({ ...PULSE_FIGURE, n: total(counts), counts });
    const six = { 1: 0, 2: 60, 3: 120, 4: 120 };
    const about = { period: '2026-Q3', current: false };
    await figures.insert({
      ...about,
      closedPeriodId: await figures.close('2026-Q3'),
      figure: whole({ ...six, 1: 90 }),
    });
    await figures.insert({
      ...about,
      closedPeriodId: await figures.close('2026-Q3', 1),
      figure: whole({ ...six, 4: 900 }),
    });
    expect((await signals()).changes).toEqual([
      expect.objectContaining({
        days: { from: '2026-09-21', until: '2026-09-30' },
        direction: 'down',
        n: 90,
      }),
    ]);
  });

  it('watches officers by their closed months, and writes down whose line was looked at', async () => {
    await closeMonths({ mean: '2.20', low: '2.00', high: '2.41' });
    const { changes } = await signals();
    expect(changes[0]).toMatchObject({
      subject: { kind: 'assignment', id: admin.own.sari.assignmentId, name: 'Sari' },
      measure: 'officer',
      days: { from: '2026-10-01', until: '2026-10-31' },
      direction: 'down',
      n: 80,
    });
    const entry = { what: 'officer_figure', assignment_id: admin.own.sari.assignmentId };
    expect(await looks()).toEqual([
      { ...entry, period: '2026-Q3' },
      { ...entry, period: '2026-Q4' },
    ]);
  });

  it('writes down about whom a named unit speaks, if it is nearly one officer’s', async () => {
    const { assignmentId } = admin.own.budi;
    await cutWeeks(POOR, { notes: [{ kind: 'one officer', assignmentId }] });
    await signals();
    expect(await looks()).toEqual([
      { what: 'officer_figure', assignment_id: assignmentId, period: '2026-Q4' },
    ]);
  });

  it('has no opinion while the past is short', async () => {
    await cutWeeks(POOR, { quarters: ['2026-Q4'] });
    const body = await signals();
    expect(body.changes).toEqual([]);
    expect(body.learning).toEqual([{ kind: 'unit', id: admin.own.bidangId, name: 'Bidang' }]);
  });

  it('tells of a service with more ratings than the persons served explain, in a whole closed month', async () => {
    const { instansiId, serviceIds } = admin.own;
    const [user] = await admin.owner.query('SELECT id FROM users WHERE username = $1', ['kabid']);
    const closedPeriodId = await figures.close('2026-Q3');
    for (const [at, n] of [20, 440].entries()) {
      const subjectId = serviceIds[at]!;
      const about = { subjectKind: 'service', subjectId, closedPeriodId } as const;
      await figures.insert({ ...about, period: '2026-08', figure: { ...PULSE_FIGURE, n } });
      // the newest month lacks its first day, so it says nothing
      const covers = [{ from: '2026-09-02', until: '2026-09-30' }];
      await figures.insert({ ...about, period: '2026-09', covers });
      await admin.owner.query(
        `INSERT INTO persons_served VALUES ($1, $2, '2026-08-01', 1000, $3, now())`,
        [instansiId, subjectId, user.id],
      );
    }
    const { month, floods } = await signals();
    expect(month.key).toBe('2026-08');
    // 460 of 2000: rate 0.23, 230 expected, standard deviation √(230 + 230²/25) = 48
    expect(floods).toEqual([
      {
        subject: { kind: 'service', id: serviceIds[1], name: 'Kartu Keluarga' },
        ratings: 440,
        most: expect.any(Number),
        message: expect.stringContaining('440 penilaian'),
      },
    ]);
    expect(floods[0].most).toBeGreaterThan(230 + 3 * 48);
  });

  it('is closed to whoever is not allowed, and names what is wrong', async () => {
    const { bidangId, dinasId } = admin.own;
    const path = `${bidangId}/signals?until=2026-11-22`;
    // a route with an id tells nobody whether the id exists
    expect((await read(path, await admin.signIn('petugas'))).status).toBe(404);
    expect((await read(`${dinasId}/signals?until=2026-11-22`)).status).toBe(404);
    expect((await read(`${admin.foreign.bidangId}/signals?until=2026-11-22`)).status).toBe(404);
    for (const until of ['2026-11', '2026-W47', '2026-02-30']) {
      const { body } = await read(`${bidangId}/signals?until=${until}`).expect(400);
      expect(body.errors[0].field).toBe('until');
    }
  });
});

const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
const monthOf = (number: number): string => `2026-${String(number).padStart(2, '0')}`;
