import type { MissingReason } from '@app/persistence/figures';
import type { IkmReadiness } from '@app/skm';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { IKM_FIGURE, PULSE_FIGURE } from '../support/database/figure-rows.js';

const RUNNING_IKM = { ...IKM_FIGURE, provisional: true };

describe('why a figure is missing', () => {
  let admin: TestAdmin;
  let figures: UnitFigures;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    cookie = await admin.signIn('perencana');
  });

  beforeEach(() => figures.clear());

  afterAll(() => admin.close());

  const ofUnit = async (period = '2026-Q4') => {
    const path = `/api/v1/units/${admin.own.bidangId}/indicators?period=${period}`;
    return (await admin.request().get(path).set('Cookie', cookie).expect(200)).body;
  };

  it.each<[MissingReason, object]>([
    [
      { kind: 'too few', missing: 6 },
      {
        code: 'figure.too-few',
        message: '24 dari 30; dilihat lagi Selasa, 8 Desember',
        missing: 6,
        on: '2026-12-08',
      },
    ],
    [
      { kind: 'too few', missing: null },
      {
        code: 'figure.too-few',
        missing: null,
        message: expect.stringMatching(/^Data belum cukup/),
      },
    ],
    [
      { kind: 'next cut', on: '2026-12-07' },
      { code: 'figure.next-cut', message: 'Dilihat lagi Senin, 7 Desember.', on: '2026-12-07' },
    ],
    [{ kind: 'waiting for closing' }, { code: 'figure.waiting-for-closing', on: null }],
    [
      { kind: 'held in review' },
      { code: 'figure.held', message: expect.stringContaining('ditahan') },
    ],
    [{ kind: 'elements unanswered' }, { code: 'figure.elements-unanswered' }],
    [{ kind: 'small remainder' }, { code: 'figure.small-remainder' }],
    [{ kind: 'nobody to compare with' }, { code: 'figure.nobody-to-compare' }],
  ])('gives the true reason: %j', async (reason, told) => {
    await figures.missing(reason);
    const { figures: shown, reasons } = await ofUnit();
    expect(shown.pulse).toBeNull();
    expect(reasons.pulse).toMatchObject(told);
    if (reason.kind !== 'too few') expect(reasons.pulse.code).not.toBe('figure.too-few');
  });

  it('says why a figure that is shown is not the newest, or has no headline', async () => {
    const few = { ...PULSE_FIGURE, n: 24, mean: null, positive: null };
    await figures.insert({ until: '2026-10-31', figure: few });
    const readiness: IkmReadiness = {
      state: 'waiting',
      respondents: 31,
      needed: 30,
      unanswered: ['biaya'],
    };
    const figure = {
      ...RUNNING_IKM,
      readiness,
      n: 31,
      ikm: null,
      grade: null,
      interval: null,
      elements: null,
    };
    await figures.insert({ until: '2026-10-31', measure: 'ikm', figure });
    expect((await ofUnit()).reasons).toEqual({
      pulse: {
        code: 'figure.too-few',
        message: '24 dari 30; dilihat lagi Selasa, 8 Desember',
        missing: 6,
        on: '2026-12-08',
      },
      ikm: {
        code: 'figure.elements-unanswered',
        message:
          '31 responden; kurang dari 10 jawaban baru: Biaya/Tarif; dilihat lagi Selasa, 8 Desember',
        missing: null,
        on: '2026-12-08',
      },
    });
    await figures.missing({ kind: 'next cut', on: '2026-12-08' });
    expect((await ofUnit()).reasons.pulse).toMatchObject({ code: 'figure.next-cut' });
  });

  it('shows null with a reason, and no count, for what nothing is known of', async () => {
    await figures.insert({ period: '2026-Q3' });
    const { figures: shown, reasons } = await ofUnit();
    expect(shown).toEqual({ pulse: null, ikm: null });
    const tooFew = {
      code: 'figure.too-few',
      message: 'Data belum cukup; dilihat lagi Selasa, 8 Desember',
      missing: null,
      on: '2026-12-08',
    };
    expect(reasons).toEqual({ pulse: tooFew, ikm: tooFew });
    const { reasons: ofSemester } = await ofUnit('2026-S2');
    expect(ofSemester.pulse.code).toBe('figure.waiting-for-closing');
    await figures.close('2026-S2');
    expect((await ofUnit('2026-S2')).reasons.pulse).toEqual({
      code: 'figure.too-few',
      message: 'Data belum cukup: kurang dari 10 orang',
      missing: null,
      on: null,
    });
  });

  it('looks at a unit alone at the ends of weeks too', async () => {
    const { bidangId } = admin.own;
    await admin.owner.query('UPDATE unit_versions SET parent_id = NULL WHERE unit_id = $1', [
      bidangId,
    ]);
    expect((await ofUnit()).reasons.pulse.on).toBe('2026-11-30');
    await admin.owner.query('UPDATE unit_versions SET parent_id = $2 WHERE unit_id = $1', [
      bidangId,
      admin.own.dinasId,
    ]);
  });
});
