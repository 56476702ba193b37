import { createAdminApp } from '../../apps/admin/src/create-admin-app.js';
import { PlannerApi } from '../support/admin/planner-api.js';

const REVISION = { reason: 'Jadwal petugas bulan November diperbaiki, telepon 0812-3456-7890.' };

let api: PlannerApi;

beforeAll(async () => {
  api = await PlannerApi.open();
});
afterAll(() => api.admin.close());
beforeEach(() => api.admin.owner.query('DELETE FROM period_requests'));

/** What the worker will have answered. */
async function answer(id: string, state: 'done' | 'refused', outcome: object): Promise<void> {
  await api.admin.owner.query(
    'UPDATE period_requests SET state = $2, done_at = $3, outcome = $4 WHERE id = $1',
    [id, state, api.admin.now, JSON.stringify(outcome)],
  );
}

describe('what a planner asks of a quarter', () => {
  it('waits for the worker, and is listed newest first', async () => {
    const preview = await api.post('kota', 'periods/2026-Q3/previews').expect(202);
    expect(preview.body).toEqual({
      id: expect.any(String),
      kind: 'preview',
      period: '2026-Q3',
      askedBy: 'kota',
      askedAt: api.admin.now.toISOString(),
      reason: null,
      state: 'waiting',
      doneAt: null,
      preview: null,
      closedPeriodIds: null,
      refusal: null,
    });
    await api.admin.owner.query(`UPDATE period_requests SET asked_at = '2026-11-20'`);
    const closing = await api.post('kota', 'periods/2026-Q3/closings').expect(202);
    expect(closing.body).toMatchObject({ kind: 'close', state: 'waiting' });
    const listed = await api.get('kota', 'period-requests').expect(200);
    expect(listed.body.map(({ kind }: { kind: string }) => kind)).toEqual(['close', 'preview']);
    const read = await api.get('kota', `period-requests/${closing.body.id}`).expect(200);
    expect(read.body).toEqual(closing.body);
  });

  const closingsAsked = async (): Promise<number> =>
    (await api.deeds()).filter(({ action }) => action === 'period.close').length;

  it('is not asked twice while it waits', async () => {
    const before = await closingsAsked();
    const first = await api.post('kota', 'periods/2026-Q3/closings').expect(202);
    const again = await api.post('kota', 'periods/2026-Q3/closings').expect(202);
    const other = await api.post('kota', 'periods/2026-Q2/closings').expect(202);
    expect(again.body.id).toBe(first.body.id);
    expect(other.body.id).not.toBe(first.body.id);
    await answer(first.body.id, 'refused', { refusal: 'period.earlier-open' });
    const later = await api.post('kota', 'periods/2026-Q3/closings').expect(202);
    expect(later.body.id).not.toBe(first.body.id);
    expect(await closingsAsked()).toBe(before + 3);
  });

  it('needs a reason for a revision, which is redacted and written down', async () => {
    const { body } = await api.post('kota', 'periods/2026-Q3/revisions', REVISION).expect(202);
    expect(body).toMatchObject({ kind: 'revise', reason: expect.stringContaining('November') });
    expect(body.reason).not.toContain('0812');
    const revised = (await api.deeds()).filter(({ action }) => action === 'period.revise');
    expect(revised).toMatchObject([{ by: 'kota', reason: body.reason }]);
    for (const bad of [{}, { reason: '' }, { reason: ' ' }, { reason: 'x'.repeat(2001) }]) {
      const refused = await api.post('kota', 'periods/2026-Q3/revisions', bad).expect(400);
      expect(refused.body.errors[0].field).toBe('reason');
    }
    await api.post('kota', 'periods/2026-Q3/revisions', { reason: 'x'.repeat(2000) }).expect(202);
  });

  it('is a quarter: of other periods it is said what closes them', async () => {
    for (const key of ['2026-11', '2026-S2', '2026']) {
      const refused = await api.post('kota', `periods/${key}/closings`).expect(400);
      expect(refused.body).toMatchObject({
        code: 'period.not-a-quarter',
        detail: expect.stringContaining('semester serta tahun ditutup sendiri'),
      });
    }
    const unread = await api.post('kota', 'periods/kemarin/closings').expect(400);
    expect(unread.body.errors[0].field).toBe('key');
  });

  it('hints the worker', async () => {
    let hints = 0;
    const { config } = api.admin;
    const clock = (): Date => api.admin.now;
    const app = await createAdminApp({ config, clock, hintPeriods: () => (hints += 1) });
    await app.init();
    for (const path of ['previews', 'closings', 'revisions']) {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: `/api/v1/periods/2026-Q1/${path}`,
        headers: { cookie: api.cookieOf('kota') },
        payload: REVISION,
      });
      expect([path, statusCode]).toEqual([path, 202]);
    }
    await app.close();
    expect(hints).toBe(3);
  });
});

describe('what the worker answers', () => {
  it('tells of a preview what closing would give, and of a closing what was closed', async () => {
    const { body: asked } = await api.post('kota', 'periods/2026-Q3/previews').expect(202);
    const unit = {
      unitId: api.admin.own.bidangId,
      name: 'Bidang',
      persons: 64,
      respondents: null,
      belowThirty: true,
      held: true,
      personsServedMissing: ['2026-08'],
    };
    const outcome = { settledThrough: '2026-11-14', refusal: 'period.already-closed' };
    await answer(asked.id, 'done', { ...outcome, units: [unit] });
    const preview = await api.get('kota', `period-requests/${asked.id}`).expect(200);
    expect(preview.body.preview).toEqual({
      settledThrough: '2026-11-14',
      refusal: {
        code: 'period.already-closed',
        detail: expect.stringContaining('Triwulan ini sudah ditutup'),
      },
      units: [unit],
    });
    const { body: closing } = await api.post('kota', 'periods/2026-Q3/closings').expect(202);
    await answer(closing.id, 'done', { closedPeriodIds: [asked.id] });
    const closed = await api.get('kota', `period-requests/${closing.id}`).expect(200);
    expect(closed.body).toMatchObject({
      state: 'done',
      closedPeriodIds: [asked.id],
      doneAt: api.admin.now.toISOString(),
    });
  });

  it.each([
    ['period.not-settled', 'mulai Jumat, 8 Januari 2027', 'from Friday'],
    ['period.already-closed', 'diminta sebagai revisi', 'Ask for a revision'],
    ['period.earlier-open', 'Tutup yang itu dahulu', 'Close that one first'],
    ['period.not-closed', 'Tutup dahulu', 'Close it first'],
    ['period.nothing-to-revise', '/periods/2026-Q4/waiting-corrections', 'ten persons'],
    ['period.no-ratings', 'Periksa triwulan', 'Check which quarter'],
  ])('says what to do about %s, in both languages', async (refusal, inId, inEn) => {
    const { body: asked } = await api.post('kota', 'periods/2026-Q4/closings').expect(202);
    await answer(asked.id, 'refused', { refusal });
    const path = `period-requests/${asked.id}`;
    const indonesian = await api.get('kota', path).expect(200);
    const english = await api.get('kota', path).set('Accept-Language', 'en').expect(200);
    expect(indonesian.body.refusal).toEqual({
      code: refusal,
      detail: expect.stringContaining(inId),
    });
    expect(english.body.refusal.detail).toContain(inEn);
  });
});

describe('who may ask', () => {
  it('is a planner of the whole agency', async () => {
    for (const who of ['sari', 'subbag', 'kabid', 'petugas']) {
      for (const path of ['previews', 'closings', 'revisions'])
        await api.post(who, `periods/2026-Q3/${path}`, REVISION).expect(403);
      await api.get(who, 'period-requests').expect(403);
    }
    const [{ n }] = await api.admin.owner.query(
      'SELECT count(*)::integer AS n FROM period_requests',
    );
    expect(n).toBe(0);
  });

  it('sees the requests of the own agency only', async () => {
    const { body } = await api.post('kota', 'periods/2026-Q3/previews').expect(202);
    await api.get('asing', `period-requests/${body.id}`).expect(404);
    expect((await api.get('asing', 'period-requests').expect(200)).body).toEqual([]);
    await api.get('subbag', `period-requests/${body.id}`).expect(403);
    const theirs = await api.post('asing', 'periods/2026-Q3/previews').expect(202);
    expect(theirs.body.id).not.toBe(body.id);
  });

  it('does not ask from another site', async () => {
    const asked = api.post('kota', 'periods/2026-Q3/closings');
    await asked.set('Origin', 'https://lain.example').expect(403);
  });
});
