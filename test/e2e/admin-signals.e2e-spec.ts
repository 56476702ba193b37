import { periodsUntil, parsePeriod } from '@app/skm';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { insertRelease, OFFICER_FIGURE, PULSE_FIGURE } from '../support/worker/releases.js';

/** 2026-W23 to 2026-W47; the last twelve are watched. */
const WEEKS = periodsUntil(parsePeriod('2026-W47'), 25).map(({ key }) => key);

describe('what changed beyond noise', () => {
  let admin: TestAdmin;
  let head: string;

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    const ofOfficer = { role: 'officer', officerId: own.sari.officerId } as const;
    await addPerson(owner, own, { username: 'petugas', ...ofOfficer });
    head = await admin.signIn('kabid');
  });

  beforeEach(async () => {
    await admin.owner.query('TRUNCATE releases, looks, persons_served CASCADE');
  });

  afterAll(() => admin.close());

  const read = (path: string, cookie = head) =>
    admin.request().get(`/api/v1/units/${path}`).set('Cookie', cookie);
  const signals = async () =>
    (await read(`${admin.own.bidangId}/signals?until=2026-W47`).expect(200)).body;

  type Subject = { subjectKind: 'unit' | 'service' | 'assignment'; subjectId: string };

  /** `usual` answers week after week, and in the last six `late` ones; counts by answer. */
  async function publishWeeks(
    subject: Subject,
    {
      usual,
      late,
      basis = 'attested',
      weeks = WEEKS,
    }: {
      usual: Record<string, number>;
      late: Record<string, number>;
      basis?: 'open' | 'attested';
      weeks?: string[];
    },
  ): Promise<void> {
    for (const period of weeks) {
      const counts = WEEKS.indexOf(period) >= WEEKS.length - 6 ? late : usual;
      const n = Object.values(counts).reduce((sum, one) => sum + one, 0);
      const about = { instansiId: admin.own.instansiId, ...subject, period, basis };
      if (subject.subjectKind === 'assignment') {
        const officer = Object.entries(counts).map(([s, persons]) => ({
          k: 1,
          s: Number(s),
          n: persons,
        }));
        const figure = { ...OFFICER_FIGURE, n };
        const tally = { respondents: { officer } };
        await insertRelease(admin.owner, { ...about, measure: 'officer', figure, tally });
      } else {
        const figure = { ...PULSE_FIGURE, n };
        const tally = { answers: { overall: counts } };
        await insertRelease(admin.owner, { ...about, measure: 'pulse', figure, tally });
      }
    }
  }

  const unit = (): Subject => ({ subjectKind: 'unit', subjectId: admin.own.bidangId });
  const sari = (): Subject => ({
    subjectKind: 'assignment',
    subjectId: admin.own.sari.assignmentId,
  });
  const usual = { 2: 10, 3: 20, 4: 20 };
  const poor = { 1: 10, 2: 20, 3: 10 };

  it('lists who fell, newest week first, and nobody whose weeks are as usual', async () => {
    await publishWeeks(unit(), { usual, late: usual });
    await publishWeeks(sari(), { usual, late: poor });
    const body = await signals();
    expect(body.changes.length).toBeGreaterThan(1);
    expect(body.changes[0]).toEqual({
      subject: { kind: 'assignment', id: admin.own.sari.assignmentId, name: 'Sari' },
      measure: 'officer',
      basis: 'attested',
      week: '2026-W47',
      direction: 'down',
      n: 40,
      message: expect.stringContaining('Turun melampaui gejolak biasa (n = 40'),
    });
    const weeks = body.changes.map(({ week }: { week: string }) => week);
    expect(weeks).toEqual(weeks.toSorted().toReversed());
    expect(weeks.every((week: string) => week >= '2026-W42')).toBe(true);
    expect(body).toMatchObject({ subject: { name: 'Bidang' }, learning: [] });
  });

  it('writes down whose officer’s line was looked at, only where one is named', async () => {
    await publishWeeks(unit(), { usual, late: poor });
    const looks = () => admin.owner.query('SELECT what, assignment_id, period FROM looks');
    expect((await signals()).changes[0].subject.kind).toBe('unit');
    expect(await looks()).toEqual([]);
    await publishWeeks(sari(), { usual, late: poor });
    await signals();
    expect(await looks()).toEqual([
      { what: 'officer_figure', assignment_id: admin.own.sari.assignmentId, period: '2026-W47' },
    ]);
  });

  it('has no opinion while the past is short, and none about officers from open ratings', async () => {
    await publishWeeks(unit(), { usual, late: poor, weeks: WEEKS.slice(6) });
    await publishWeeks(sari(), { usual, late: poor, basis: 'open' });
    const body = await signals();
    expect(body.changes).toEqual([]);
    expect(body.learning).toEqual([{ kind: 'unit', id: admin.own.bidangId, name: 'Bidang' }]);
  });

  it('never joins open and attested weeks in one line', async () => {
    await publishWeeks(unit(), { usual, late: poor, weeks: WEEKS.slice(0, -6), basis: 'open' });
    await publishWeeks(unit(), { usual, late: poor, weeks: WEEKS.slice(-6) });
    const body = await signals();
    expect(body.changes).toEqual([]);
    expect(body.learning).toHaveLength(1);
  });

  it('tells of a service with more ratings than the persons served explain', async () => {
    const { instansiId, serviceIds } = admin.own;
    const [user] = await admin.owner.query('SELECT id FROM users WHERE username = $1', ['kabid']);
    for (const [at, n] of [20, 440].entries()) {
      const about = { instansiId, subjectKind: 'service', measure: 'pulse' } as const;
      const figure = { ...PULSE_FIGURE, n };
      const subjectId = serviceIds[at]!;
      await insertRelease(admin.owner, { ...about, subjectId, period: '2026-10', figure });
      await admin.owner.query(
        `INSERT INTO persons_served VALUES ($1, $2, '2026-10-01', 1000, $3, now())`,
        [instansiId, subjectId, user.id],
      );
    }
    const { month, floods } = await signals();
    expect(month.key).toBe('2026-10');
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
    const path = `${bidangId}/signals?until=2026-W47`;
    // a route with an id tells nobody whether the id exists
    expect((await read(path, await admin.signIn('petugas'))).status).toBe(404);
    expect((await read(`${dinasId}/signals?until=2026-W47`)).status).toBe(404);
    expect((await read(`${admin.foreign.bidangId}/signals?until=2026-W47`)).status).toBe(404);
    for (const until of ['2026-11', '2026-W60']) {
      const { body } = await read(`${bidangId}/signals?until=${until}`).expect(400);
      expect(body.errors[0].field).toBe('until');
    }
  });
});
