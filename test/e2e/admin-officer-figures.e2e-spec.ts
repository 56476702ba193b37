import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { insertRelease, OFFICER_FIGURE, PULSE_FIGURE } from '../support/worker/releases.js';

const TOO_FEW = { code: 'release.too-few', message: 'Data belum cukup' };

describe('reading an officer’s figures', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    cookie = await admin.signIn('perencana');
  });

  beforeEach(() => admin.owner.query('TRUNCATE releases CASCADE'));

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);

  const release = (about: Partial<Parameters<typeof insertRelease>[1]>): Promise<string> =>
    insertRelease(admin.owner, {
      instansiId: admin.own.instansiId,
      subjectKind: 'assignment',
      subjectId: admin.own.sari.assignmentId,
      measure: 'officer',
      ...about,
    });

  it('shows an officer’s figure and the pulse beside it, never an IKM, a grade or a rank', async () => {
    const { assignmentId } = admin.own.sari;
    for (const measure of ['officer', 'pulse', 'ikm'] as const) {
      await release({ subjectKind: 'assignment', subjectId: assignmentId, measure });
    }
    const { body, text } = await read(`assignments/${assignmentId}/indicators?period=2026-Q4`);
    const official = { standing: 'official', note: null };
    expect(body.subject).toEqual({ kind: 'assignment', id: assignmentId, name: 'Sari' });
    expect(body.figures).toEqual({
      officer: expect.objectContaining({
        measure: 'officer',
        figure: OFFICER_FIGURE,
        ...official,
        peerWord: 'data belum cukup',
        notes: [],
      }),
      pulse: expect.objectContaining({ measure: 'pulse', figure: PULSE_FIGURE, ...official }),
    });
    expect(body.publicVoice).toEqual({ officer: null, pulse: null });
    expect(text).not.toMatch(/ikm|grade|rank|ekspektasi|contrast/i);
  });

  it('has one word about an officer among colleagues, and says when there is no anchor', async () => {
    const { assignmentId } = admin.own.sari;
    const peers = { ...OFFICER_FIGURE.peers!, word: 'level', anchored: false } as const;
    const about = { subjectKind: 'assignment', subjectId: assignmentId } as const;
    await release({ ...about, measure: 'officer', figure: { ...OFFICER_FIGURE, peers } });
    const path = `assignments/${assignmentId}/indicators?period=2026-Q4`;
    const { officer } = (await read(path)).body.figures;
    expect(officer.peerWord).toBe('setara rekan selayanan');
    expect(officer.notes).toEqual([expect.stringMatching(/^Tanpa jangkar/)]);
    const english = await read(path).set('Accept-Language', 'en');
    expect(english.body.figures.officer.peerWord).toBe('level with colleagues of the same service');
  });

  it('makes no figure about an officer of open ratings, and has no word about them', async () => {
    const { assignmentId } = admin.own.sari;
    const about = { subjectKind: 'assignment', subjectId: assignmentId, basis: 'open' } as const;
    await release({ ...about, measure: 'officer' });
    const { body } = await read(`assignments/${assignmentId}/indicators?period=2026-Q4`);
    expect(body.figures).toEqual({ officer: null, pulse: null });
    expect(body.reasons.officer.code).toBe('release.public-voice-only');
    expect(body.publicVoice.officer).toMatchObject({
      standing: 'public_voice',
      peerWord: null,
      note: 'suara publik, bukan bahan penilaian',
    });
  });

  it('says why an officer has no figure', async () => {
    const path = `assignments/${admin.own.sari.assignmentId}/indicators?period=2026-W47`;
    const { body } = await read(path).expect(200);
    expect(body.figures).toEqual({ officer: null, pulse: null });
    expect(body.reasons).toEqual({ officer: TOO_FEW, pulse: TOO_FEW });
  });
});
