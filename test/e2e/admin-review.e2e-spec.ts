import { type TestAdmin, startAdmin } from '../support/admin-app.js';
import { addPerson } from '../support/people.js';
import { minutesLater } from '../support/rating-desk.js';
import { submitCommand } from '../support/rating-commands.js';
import { insertRelease } from '../support/releases.js';
import { CellStore } from '@app/persistence/cells';
import { JudgingStore } from '@app/persistence/integrity';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { RULE_VERSION } from '@app/statistics';
import { AdvanceCells } from '../../apps/worker/src/aggregation/advance-cells.js';
import { JudgeRatings } from '../../apps/worker/src/integrity/judge-ratings.js';

const TOMORROW = new Date('2026-11-24T03:00:00Z');

/** What would tell a reviewer what citizens said, or whom they said it of. */
const TELLING =
  /score|answer|overall|comment|mean|officerid|assignment|name$|publicname|rating_?id/i;

let admin: TestAdmin;
let judge: (minute: number) => Promise<unknown>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  admin = await startAdmin();
  admin.now = TOMORROW;
  const { own, foreign, owner } = admin;
  await addPerson(owner, own, { username: 'rina', role: 'reviewer' });
  await addPerson(owner, own, { username: 'tono', role: 'reviewer' });
  await addPerson(owner, own, {
    username: 'petugas',
    role: 'officer',
    officerId: own.sari.officerId,
  });
  await addPerson(owner, own, { username: 'perencana', role: 'planner' });
  await addPerson(owner, own, { username: 'kepala', role: 'unit_head', unitId: own.bidangId });
  await addPerson(owner, foreign, { username: 'asing', role: 'reviewer' });
  for (const name of ['sari', 'rina', 'tono', 'petugas', 'perencana', 'kepala', 'asing']) {
    cookies[name] = await admin.signIn(name);
  }
  const intake = new PostgresRatingStore(await admin.connect('intake'));
  const worker = await admin.connect('worker');
  const judging = new JudgeRatings(
    new JudgingStore(worker, RULE_VERSION),
    new AdvanceCells(new CellStore(worker)),
  );
  judge = (minute) => judging.execute(minutesLater(minute));
  await intake.append(
    Array.from({ length: 12 }, (_, at) =>
      submitCommand({
        code: own.codes.badge,
        at: minutesLater(at / 2),
        deviceBucket: 7,
        score: 1 + (at % 4),
      }),
    ),
  );
  await judge(30);
});

afterAll(() => admin.close());

const get = async (who: string, path: string, status = 200): Promise<any> =>
  (await admin.request().get(`/api/v1/${path}`).set('Cookie', cookies[who]!).expect(status)).body;

const post = async (who: string, path: string, body: object, status: number): Promise<any> =>
  (
    await admin
      .request()
      .post(`/api/v1/${path}`)
      .set('Cookie', cookies[who]!)
      .send(body)
      .expect(status)
  ).body;

/** Every key of a JSON value, however deep. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('cases over HTTP', () => {
  it('wait for the end of their day', async () => {
    const [running] = await get('rina', 'review/cases');
    expect(running).toMatchObject({ state: 'collecting', n: 12 });
    const path = `review/cases/${running.id}/decision`;
    expect(await post('rina', path, { action: 'release' }, 409)).toMatchObject({
      code: 'case.day-running',
    });
    await judge(18 * 60);
  });

  it('tell where, when, how many and why, in the language asked for', async () => {
    const [found] = await get('rina', 'review/cases');
    expect(found).toEqual({
      id: expect.any(String),
      rule: 'same_device',
      title: 'Satu gawai',
      explanation: '12 penilaian dari satu gawai, lebih dari 3 dalam 10 menit.',
      next: 'Hitung bila wajar, keluarkan bila Anda yakin tidak wajar.',
      unit: { id: admin.own.bidangId, name: 'Bidang' },
      subject: 'officer',
      day: '2026-11-23',
      level: 'open',
      state: 'open',
      reviewBy: '2026-12-01',
      n: 12,
      ofDay: 12,
      hours: [{ block: 1, n: 12 }],
      channels: [{ channel: 'poster', n: 12 }],
      objected: false,
      proposed: false,
    });
  });

  it('tell nothing of what the ratings say, or whose they are', async () => {
    const cases = await get('rina', 'review/cases');
    const detail = await get('rina', `review/cases/${cases[0].id}`);
    const keys = [...keysOf(cases), ...keysOf(detail)].filter((key) => key !== 'name');
    expect(keys.filter((key) => TELLING.test(key))).toEqual([]);
    const text = JSON.stringify([cases, detail]);
    for (const secret of [admin.own.sari.officerId, admin.own.sari.assignmentId, 'Sari']) {
      expect(text).not.toContain(secret);
    }
    expect(detail.decisions).toEqual([]);
  });

  it.each(['sari', 'petugas', 'perencana', 'kepala'])('are not for %s', async (who) => {
    const [{ id }] = await get('rina', 'review/cases');
    await get(who, 'review/cases', 403);
    await get(who, `review/cases/${id}`, 404);
    await get(who, 'review/objections', 403);
    await get(who, 'review/marks', 403);
    await post(who, `review/cases/${id}/decision`, { action: 'release' }, 404);
  });

  it('of another agency, or of the own unit, are not there', async () => {
    const [{ id }] = await get('rina', 'review/cases');
    expect(await get('asing', 'review/cases')).toEqual([]);
    await get('asing', `review/cases/${id}`, 404);
    await post('asing', `review/cases/${id}/decision`, { action: 'release' }, 404);
    const tono = (await get('sari', 'review/reviewers')).find(
      (one: { username: string }) => one.username === 'tono',
    );
    const home = (homeUnitId: string | null, who = 'sari', status = 200): Promise<unknown> =>
      admin
        .request()
        .patch(`/api/v1/review/reviewers/${tono.id}`)
        .set('Cookie', cookies[who]!)
        .send({ homeUnitId })
        .expect(status);
    await home(null, 'tono', 404);
    await home(admin.foreign.dinasId, 'sari', 404);
    await home(tono.id, 'sari', 404);
    await home(admin.own.dinasId);
    expect(await get('tono', 'review/cases')).toEqual([]);
    await get('tono', `review/cases/${id}`, 404);
    await post('tono', `review/cases/${id}/decision`, { action: 'release' }, 404);
    await home(null);
  });

  it('refuse what is no decision', async () => {
    const [{ id }] = await get('rina', 'review/cases');
    const path = `review/cases/${id}/decision`;
    for (const body of [
      {},
      { action: 'delete' },
      { action: 'exclude' },
      { action: 'exclude', reason: 'low' },
    ]) {
      await post('rina', path, body, 400);
    }
    await post('rina', path, { action: 'release', note: 'x'.repeat(501) }, 400);
    await post('rina', 'review/cases/x/decision', { action: 'release' }, 400);
    await get('rina', 'review/cases?which=all', 400);
  });

  it('are decided once, with a note without numbers of persons', async () => {
    const [{ id }] = await get('rina', 'review/cases');
    const body = { action: 'exclude', reason: 'duplicate', note: 'hubungi 0812 3456 7890' };
    expect(await post('rina', `review/cases/${id}/decision`, body, 200)).toEqual({
      state: 'excluded',
    });
    expect(
      await post('tono', `review/cases/${id}/decision`, { action: 'release' }, 409),
    ).toMatchObject({
      code: 'case.closed',
    });
    expect(await get('rina', 'review/cases')).toEqual([]);
    const [decided] = await get('rina', 'review/cases?which=decided');
    expect(decided).toMatchObject({ id, state: 'excluded' });
    const { decisions } = await get('rina', `review/cases/${id}`);
    expect(decisions).toEqual([
      {
        ...{ action: 'exclude', reason: 'duplicate', by: 'rina', ruleVersion: 1 },
        ...{ at: TOMORROW.toISOString(), note: 'hubungi [nomor dihapus]' },
      },
    ]);
  });
});

describe('objections over HTTP', () => {
  let releaseId: string;

  beforeAll(async () => {
    const { instansiId, sari } = admin.own;
    releaseId = await insertRelease(admin.owner, {
      ...{
        instansiId,
        subjectKind: 'assignment',
        subjectId: sari.assignmentId,
        measure: 'officer',
      },
    });
  });

  it('are the own officer’s only, about what was shown, within 14 days', async () => {
    const body = { kind: 'figure', releaseId, text: 'Periksa lagi.' };
    await post('rina', 'own/objections', body, 403);
    const { instansiId, budi } = admin.own;
    const budis = await insertRelease(admin.owner, {
      ...{
        instansiId,
        subjectKind: 'assignment',
        subjectId: budi.assignmentId,
        measure: 'officer',
      },
    });
    await post('petugas', 'own/objections', { ...body, releaseId: budis }, 404);
    await post('petugas', 'own/objections', { ...body, text: ' ' }, 400);
    await post('petugas', 'own/objections', { ...body, kind: 'value' }, 400);
    await post(
      'petugas',
      'own/objections',
      { ...body, kind: 'attribution', day: '2027-01-01' },
      400,
    );
    const comment = {
      kind: 'comment',
      assignmentId: admin.own.sari.assignmentId,
      batch: 1,
      place: 1,
    };
    await post('petugas', 'own/objections', { ...comment, text: 'x' }, 404);
    const { sari } = admin.own;
    const old = await insertRelease(admin.owner, {
      ...{
        instansiId,
        subjectKind: 'assignment',
        subjectId: sari.assignmentId,
        measure: 'officer',
      },
      ordinal: 2,
    });
    await admin.owner.query(`UPDATE releases SET released_at = $2 WHERE id = $1`, [
      old,
      new Date(TOMORROW.getTime() - 14 * 86_400_000),
    ]);
    expect(await post('petugas', 'own/objections', { ...body, releaseId: old }, 404)).toMatchObject(
      {
        code: 'objection.subject-unknown',
      },
    );
  });

  it('against a figure open its cases to two reviewers', async () => {
    const filed = await post(
      'petugas',
      'own/objections',
      { kind: 'figure', releaseId, text: 'Periksa lagi.' },
      201,
    );
    expect(filed).toMatchObject({ state: 'open', days: { from: '2026-10-01', to: '2027-01-01' } });
    const [again] = await get('tono', 'review/cases');
    expect(again).toMatchObject({ state: 'excluded', objected: true });
    const decide = (who: string, action: string, status: number): Promise<any> =>
      post(who, `review/cases/${again.id}/decision`, { action, reason: 'duplicate' }, status);
    await decide('rina', 'release', 409);
    expect(await decide('tono', 'release', 200)).toEqual({ state: 'released' });
    expect(await decide('rina', 'exclude', 200)).toEqual({ state: 'proposed' });
    expect((await get('rina', 'review/cases'))[0]).toMatchObject({ proposed: true });
    expect(await decide('rina', 'exclude', 409)).toMatchObject({ code: 'case.same-reviewer' });
    expect(await decide('tono', 'exclude', 200)).toEqual({ state: 'excluded' });

    const [waiting] = await get('rina', 'review/objections');
    expect(waiting).toMatchObject({ id: filed.id, text: 'Periksa lagi.', words: null });
    expect(JSON.stringify(waiting)).not.toContain(admin.own.sari.assignmentId);
    const answer = { action: 'reject', answer: 'Sudah ditinjau dua orang.' };
    expect(await post('rina', `review/objections/${filed.id}/answer`, answer, 200)).toEqual({
      state: 'rejected',
    });
    await post('tono', `review/objections/${filed.id}/answer`, answer, 409);
    expect((await get('petugas', 'own/objections'))[0]).toMatchObject({
      ...{ state: 'rejected', answer: answer.answer, answeredAt: TOMORROW.toISOString() },
      meaning: 'Keberatan ditolak. Alasannya ada pada jawaban.',
    });
  });

  it('against an attribution take the officer off that day, by two reviewers', async () => {
    const body = { kind: 'attribution', releaseId, day: '2026-11-23', text: 'Saya cuti hari itu.' };
    const { id } = await post('petugas', 'own/objections', body, 201);
    const uphold = (who: string, status: number): Promise<any> =>
      post(
        who,
        `review/objections/${id}/answer`,
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
    expect(await get('sari', 'review/symmetry')).toEqual([]);
    await admin.owner.query(
      `INSERT INTO review_symmetry (instansi_id, reviewer_id, n, high, reported_on)
       SELECT instansi_id, id, 12, 6, '2026-11-24' FROM users WHERE username = 'rina'`,
    );
    const reported = [{ reviewer: 'rina', n: 12, highPercent: 50, reportedOn: '2026-11-24' }];
    expect(await get('sari', 'review/symmetry')).toEqual(reported);
    expect(await get('perencana', 'review/symmetry')).toEqual(reported);
    for (const who of ['rina', 'petugas', 'kepala']) await get(who, 'review/symmetry', 403);
  });
});
