import type { TestAdmin } from '../support/admin/admin-app.js';
import { insertClosedFigure } from '../support/database/closed-figures.js';
import { insertFigure } from '../support/database/figure-rows.js';
import { type Answer, ReviewApi, TOMORROW } from '../support/admin/review-api.js';

let api: ReviewApi;
let admin: TestAdmin;

beforeAll(async () => {
  api = await ReviewApi.open();
  admin = api.admin;
});

afterAll(() => admin.close());

describe('objections over HTTP', () => {
  let figureId: string;

  beforeAll(async () => {
    await api.settle();
    const { id } = await api.waiting();
    await api.post(
      'rina',
      `review/cases/${id}/decision`,
      { action: 'exclude', reason: 'duplicate' },
      200,
    );
    const { instansiId, sari } = admin.own;
    figureId = await insertClosedFigure(admin.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: sari.assignmentId,
      measure: 'officer',
    });
  });

  it('are the own officer’s only, about what was shown, within 14 days', async () => {
    const body = { kind: 'figure', figureId, text: 'Periksa lagi.' };
    await api.post('rina', 'me/objections', body, 403);
    const { instansiId, budi } = admin.own;
    const budis = await insertClosedFigure(admin.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: budi.assignmentId,
      measure: 'officer',
    });
    await api.post('petugas', 'me/objections', { ...body, figureId: budis }, 404);
    await api.post('petugas', 'me/objections', { ...body, text: ' ' }, 400);
    await api.post('petugas', 'me/objections', { ...body, kind: 'value' }, 400);
    await api.post(
      'petugas',
      'me/objections',
      { ...body, kind: 'attribution', day: '2027-01-01' },
      400,
    );
    const comment = {
      kind: 'comment',
      assignmentId: admin.own.sari.assignmentId,
      batch: 1,
      index: 1,
    };
    await api.post('petugas', 'me/objections', { ...comment, text: 'x' }, 404);
    const { sari } = admin.own;
    const old = await insertClosedFigure(admin.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: sari.assignmentId,
      measure: 'officer',
      period: '2026-Q3',
    });
    await admin.owner.query(`UPDATE figures SET made_at = $2 WHERE id = $1`, [
      old,
      new Date(TOMORROW.getTime() - 14 * 86_400_000),
    ]);
    expect(
      await api.post('petugas', 'me/objections', { ...body, figureId: old }, 404),
    ).toMatchObject({
      code: 'objection.subject-unknown',
    });
    const running = await insertFigure(admin.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: sari.assignmentId,
      measure: 'pulse',
    });
    await api.post('petugas', 'me/objections', { ...body, figureId: running }, 404);
  });

  it('against a figure open its cases to two reviewers', async () => {
    const filed = await api.post(
      'petugas',
      'me/objections',
      { kind: 'figure', figureId, text: 'Periksa lagi.' },
      201,
    );
    expect(filed).toMatchObject({
      figureId,
      state: 'open',
      days: { from: '2026-10-01', to: '2027-01-01' },
    });
    const again = await api.waiting('tono');
    expect(again).toMatchObject({ state: 'excluded', objected: true });
    const decide = (who: string, action: string, status: number): Promise<Answer> =>
      api.post(who, `review/cases/${again.id}/decision`, { action, reason: 'duplicate' }, status);
    await decide('rina', 'reinstate', 409);
    expect(await decide('tono', 'reinstate', 200)).toEqual({ state: 'reinstated' });
    expect(await decide('rina', 'exclude', 200)).toEqual({ state: 'proposed' });
    expect(await api.waiting('rina')).toMatchObject({ proposed: true });
    expect(await decide('rina', 'exclude', 409)).toMatchObject({ code: 'case.same-reviewer' });
    expect(await decide('tono', 'exclude', 200)).toEqual({ state: 'excluded' });

    const [waiting] = await api.list('rina', 'review/objections');
    expect(waiting).toMatchObject({ id: filed['id'], text: 'Periksa lagi.', words: null });
    expect(JSON.stringify(waiting)).not.toContain(admin.own.sari.assignmentId);
    const answer = { action: 'reject', answer: 'Sudah ditinjau dua orang.' };
    expect(
      await api.post('rina', `review/objections/${String(filed['id'])}/answer`, answer, 200),
    ).toEqual({
      state: 'rejected',
    });
    await api.post('tono', `review/objections/${String(filed['id'])}/answer`, answer, 409);
    expect((await api.list('petugas', 'me/objections'))[0]).toMatchObject({
      state: 'rejected',
      answer: answer.answer,
      answeredAt: TOMORROW.toISOString(),
      meaning: 'Keberatan ditolak. Alasannya ada pada jawaban.',
    });
  });

  it('against an attribution take the officer off that day, by two reviewers', async () => {
    const body = { kind: 'attribution', figureId, day: '2026-11-23', text: 'Saya cuti hari itu.' };
    const { id } = await api.post('petugas', 'me/objections', body, 201);
    const uphold = (who: string, status: number): Promise<Answer> =>
      api.post(
        who,
        `review/objections/${String(id)}/answer`,
        { action: 'uphold', answer: 'Cuti terbukti.' },
        status,
      );
    expect(await uphold('rina', 200)).toEqual({ state: 'proposed' });
    expect(await uphold('rina', 409)).toMatchObject({ code: 'objection.same-reviewer' });
    expect(await uphold('tono', 200)).toEqual({ state: 'upheld' });
    const [{ attributed }] = await admin.owner.query(
      'SELECT count(*)::integer AS attributed FROM ratings WHERE assignment_id = $1',
      [admin.own.sari.assignmentId],
    );
    expect(attributed).toBe(0);
  });
});

describe('the report of symmetry', () => {
  it('is for administrators and planners, and tells of at least ten', async () => {
    expect(await api.get('sari', 'review/symmetry')).toEqual([]);
    await admin.owner.query(
      `INSERT INTO review_symmetry (instansi_id, reviewer_id, n, high, reported_on)
       SELECT instansi_id, id, 12, 6, '2026-11-24' FROM users WHERE username = 'rina'`,
    );
    const reported = [{ reviewer: 'rina', n: 12, highPercent: 50, reportedOn: '2026-11-24' }];
    expect(await api.get('sari', 'review/symmetry')).toEqual(reported);
    expect(await api.get('perencana', 'review/symmetry')).toEqual(reported);
    for (const who of ['rina', 'petugas', 'kepala']) await api.get(who, 'review/symmetry', 403);
  });
});
