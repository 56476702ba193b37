import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { insertOwnFigure, OFFICER_FIGURE, PULSE_FIGURE } from '../support/database/figure-rows.js';

describe('reading an officer’s figures', () => {
  let admin: TestAdmin;
  let figures: UnitFigures;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    for (const username of ['perencana', 'kabid', 'sari']) {
      cookies.set(username, await admin.signIn(username));
    }
  });

  beforeEach(() => figures.clear());

  afterAll(() => admin.close());

  const read = (path: string, username = 'perencana') =>
    admin.request().get(`/api/v1/${path}`).set('Cookie', cookies.get(username)!);
  const ofSari = (period = '2026-Q3') =>
    read(`assignments/${admin.own.sari.assignmentId}/indicators?period=${period}`);
  const about = () =>
    ({ subjectKind: 'assignment', subjectId: admin.own.sari.assignmentId }) as const;

  /** Closes the third quarter with these figures of Sari. */
  async function closeWith(
    ...contents: Omit<Parameters<UnitFigures['insert']>[0], 'period'>[]
  ): Promise<void> {
    const closedPeriodId = await figures.close('2026-Q3');
    for (const content of contents) {
      await figures.insert({ ...about(), period: '2026-Q3', closedPeriodId, ...content });
    }
  }

  it('shows an officer’s figure and the pulse beside it, never an IKM, a grade or a rank', async () => {
    await closeWith({ measure: 'officer' }, { measure: 'pulse' }, { measure: 'ikm' });
    const { body, text } = await ofSari().expect(200);
    expect(body.subject).toEqual({ kind: 'assignment', name: 'Sari', id: about().subjectId });
    const shown = {
      basis: 'attested',
      state: expect.objectContaining({ kind: 'closed' }),
      notes: [],
    };
    expect(body.figures).toEqual({
      officer: expect.objectContaining({
        measure: 'officer',
        figure: OFFICER_FIGURE,
        peerWord:
          'Belum ada perbandingan: kurang dari 50 responden, atau kurang dari 20 hari dengan penilaian.',
        ...shown,
      }),
      pulse: expect.objectContaining({ measure: 'pulse', figure: PULSE_FIGURE, ...shown }),
    });
    expect(body.reasons).toEqual({ officer: null, pulse: null });
    expect(text).not.toMatch(/ikm|grade|rank|ekspektasi|contrast/i);
  });

  it('has one word about an officer among colleagues, at the closing, and where they lie', async () => {
    const word = { said: true, word: 'level', colleagues: { low: '3.2', high: '3.6' } } as const;
    await closeWith({ measure: 'officer', figure: { ...OFFICER_FIGURE, word } });
    const { officer } = (await ofSari()).body.figures;
    expect(officer.peerWord).toBe('setara rekan seunit; empat dari lima rekan berada di 3,2–3,6');
    expect(officer.figure.word).toEqual(word);
    const english = await ofSari().set('Accept-Language', 'en');
    expect(english.body.figures.officer.peerWord).toBe(
      'level with colleagues of the unit; four in five of them lie at 3.2–3.6',
    );
  });

  it('has no word but at a quarter’s closing', async () => {
    await closeWith({ measure: 'officer', figure: { ...OFFICER_FIGURE, word: null } });
    expect((await ofSari()).body.figures.officer.peerWord).toBeNull();
  });

  it('says why an officer has no figure', async () => {
    const { body } = await ofSari('2026-Q4').expect(200);
    expect(body.figures).toEqual({ officer: null, pulse: null });
    const waiting = {
      code: 'figure.waiting-for-closing',
      message: 'Diumumkan sesudah periodenya ditutup.',
      missing: null,
      on: null,
    };
    expect(body.reasons).toEqual({ officer: waiting, pulse: waiting });
    await figures.missing({ kind: 'too few', missing: 6 }, { ...about(), measure: 'officer' });
    expect((await ofSari('2026-Q4')).body.reasons.officer).toMatchObject({
      code: 'figure.too-few',
      message: '24 dari 30',
    });
  });

  it('writes down who read it, of heads and planners', async () => {
    await closeWith({ measure: 'officer' });
    await read(`assignments/${about().subjectId}/indicators?period=2026-Q3`, 'kabid').expect(200);
    expect(await admin.owner.query('SELECT what, assignment_id, period FROM looks')).toEqual([
      { what: 'officer_figure', assignment_id: about().subjectId, period: '2026-Q3' },
    ]);
  });

  it('gives nobody but the officer what is running', async () => {
    const { instansiId, bidangId } = admin.own;
    const { subjectId: assignmentId } = about();
    // digits that stand nowhere else
    const interval = { low: '1.23', high: '2.34' };
    for (const measure of ['officer', 'pulse'] as const) {
      const figure =
        measure === 'officer'
          ? { ...OFFICER_FIGURE, n: 47, mean: '1.87', interval }
          : { ...PULSE_FIGURE, n: 47, mean: '1.87', interval };
      const own = { instansiId, assignmentId, measure, figure };
      await insertOwnFigure(admin.owner, { ...own, until: '2026-10-31' });
    }
    const paths = [
      `assignments/${assignmentId}/indicators?period=2026-Q4`,
      `assignments/${assignmentId}/indicators?period=2026-10`,
      `assignments/${assignmentId}/trend?measure=officer&kind=quarter&until=2026-Q4`,
      `assignments/${assignmentId}/trend?measure=pulse&kind=month&until=2026-11`,
      `units/${bidangId}/indicators?period=2026-Q4`,
      `units/${bidangId}/trend?measure=pulse&kind=quarter&until=2026-Q4`,
      `units/${bidangId}/signals?until=2026-11-22`,
      'periods/latest',
      'me/summary?period=2026-Q4',
    ];
    for (const username of ['perencana', 'kabid', 'sari']) {
      for (const path of paths) {
        const { text, status } = await read(path, username);
        expect([200, 403, 404]).toContain(status);
        expect(text).not.toMatch(/1\.23|2\.34|1\.87|"n":47/);
        if (path === 'periods/latest') expect(text).not.toContain('2026-Q4');
      }
      await read('me/summary?period=2026-Q4', username).expect(403);
    }
  });
});
