import type { FigureChange } from '@app/persistence/figures';
import { PlannerApi } from '../support/admin/planner-api.js';
import { insertClosedPeriod } from '../support/database/figure-rows.js';

let api: PlannerApi;
let closing: string;
let revision: string;

beforeEach(async () => {
  api = await PlannerApi.open();
  const { owner, own } = api.admin;
  const { instansiId } = own;
  const q3 = { instansiId, period: '2026-Q3' };
  closing = await insertClosedPeriod(owner, q3);
  revision = await insertClosedPeriod(owner, { ...q3, revision: 1 });
  await owner.query(
    `UPDATE closed_periods SET closed_by = (SELECT id FROM users WHERE username = 'kota'), changes = $2
     WHERE id = $1`,
    [revision, JSON.stringify(changes())],
  );
  await insertClosedPeriod(owner, { instansiId, period: '2026-Q2' });
});
afterEach(() => api.admin.close());

function changes(): FigureChange[] {
  const { instansiId, dinasId, bidangId, serviceIds, locationId, sari } = api.admin.own;
  const change = { before: { n: 64, value: '86.60' }, after: { n: 74, value: '87.10' } };
  const about = (kind: FigureChange['subject']['kind'], id: string): FigureChange => ({
    subject: { kind, id },
    subjectName: kind,
    measure: kind === 'assignment' ? 'officer' : 'ikm',
    basis: kind === 'assignment' ? 'attested' : 'all',
    ...change,
  });
  return [
    about('instansi', instansiId),
    about('unit', dinasId),
    about('unit', bidangId),
    about('service', serviceIds[0]),
    about('location', locationId),
    about('assignment', sari.assignmentId),
  ];
}

describe('closed periods', () => {
  it('are listed with their revisions, by whom and why', async () => {
    const { body } = await api.get('kota', 'closed-periods').expect(200);
    expect(body.map(({ period }: { period: string }) => period)).toEqual(['2026-Q3', '2026-Q2']);
    expect(body[0]).toEqual({
      period: '2026-Q3',
      kind: 'quarter',
      firstDay: '2026-07-01',
      lastDay: '2026-09-30',
      revisions: [
        expect.objectContaining({
          id: revision,
          revision: 1,
          closedBy: 'kota',
          reason: 'koreksi jadwal',
          publishedAt: null,
          publishedBy: null,
        }),
        expect.objectContaining({ id: closing, revision: 0, closedBy: null, reason: null }),
      ],
    });
    expect(body[0].revisions[1]).toMatchObject({
      settings: { feeRule: 'eight-elements', leadingMean: 'pooled', leadingPeriod: 'quarter' },
      methodVersion: '3',
    });
    expect(JSON.stringify(body)).not.toMatch(/left_?out|corrections/i);
  });

  it('show what a revision changed, of what one may see, and who looked at an officer', async () => {
    const seen = async (who: string): Promise<string[]> => {
      const { body } = await api.get(who, `closed-periods/${revision}`).expect(200);
      return body.changes.map(({ subject }: FigureChange) => subject.kind);
    };
    expect(await seen('sari')).toEqual(['instansi', 'unit', 'unit', 'service', 'location']);
    const looks = (): Promise<unknown> =>
      api.admin.owner.query(
        `SELECT u.username, l.what, l.period, l.assignment_id AS about FROM looks l JOIN users u ON u.id = l.user_id
         ORDER BY l.looked_at, u.username`,
      );
    expect(await looks()).toEqual([]);
    expect(await seen('kota')).toHaveLength(6);
    expect(await seen('kabid')).toEqual(['unit', 'service', 'assignment']);
    const look = { what: 'officer_figure', period: '2026-Q3' };
    const about = api.admin.own.sari.assignmentId;
    expect(await looks()).toEqual([
      { username: 'kabid', ...look, about },
      { username: 'kota', ...look, about },
    ]);
    const { body } = await api.get('kota', `closed-periods/${closing}`).expect(200);
    expect(body.changes).toBeNull();
  });

  it('are read by planners, administrators and heads of the own agency', async () => {
    await api.get('petugas', 'closed-periods').expect(403);
    await api.get('petugas', `closed-periods/${closing}`).expect(404);
    await api.get('asing', `closed-periods/${closing}`).expect(404);
    expect((await api.get('asing', 'closed-periods').expect(200)).body).toEqual([]);
    for (const who of ['sari', 'kota', 'subbag', 'kabid'])
      await api.get(who, `closed-periods/${closing}`).expect(200);
  });
});

describe('publishing', () => {
  const publish = (who: string, id: string, query = '') =>
    api.post(who, `closed-periods/${id}/publication${query}`);

  it('is done once, with the newest revision only, and written down', async () => {
    const early = await publish('kota', closing).expect(409);
    expect(early.body).toMatchObject({
      code: 'closed-period.superseded',
      detail: expect.stringContaining('hanya yang terbaru'),
    });
    const told = await publish('kota', revision, '?preview=true').expect(200);
    expect(told.body).toMatchObject({ preview: true, publishedBy: 'kota' });
    const done = await publish('kota', revision).expect(200);
    expect(done.body).toMatchObject({
      id: revision,
      publishedBy: 'kota',
      publishedAt: api.admin.now.toISOString(),
    });
    const again = await publish('kota', revision).expect(409);
    expect(again.body.code).toBe('closed-period.published');
    const deeds = (await api.deeds()).filter(({ action }) => action === 'closed-period.publish');
    expect(deeds).toMatchObject([{ by: 'kota', details: { period: '2026-Q3', revision: 1 } }]);
  });

  it('is done anew with a later revision', async () => {
    await publish('kota', revision).expect(200);
    const { owner, own } = api.admin;
    const q3 = { instansiId: own.instansiId, period: '2026-Q3' };
    const later = await insertClosedPeriod(owner, { ...q3, revision: 2 });
    await publish('kota', later).expect(200);
    const { body } = await api.get('kota', 'closed-periods').expect(200);
    const published = body[0].revisions.map(
      ({ publishedBy }: { publishedBy: string | null }) => publishedBy,
    );
    expect(published).toEqual(['kota', 'kota', null]);
  });

  it('is for planners of the whole agency', async () => {
    for (const who of ['sari', 'kabid', 'petugas', 'asing'])
      await publish(who, revision).expect(404);
    await publish('subbag', revision).expect(403);
    const [{ n }] = await api.admin.owner.query(
      'SELECT count(published_at)::integer AS n FROM closed_periods',
    );
    expect(n).toBe(0);
  });
});

describe('corrections that wait', () => {
  it('are told by unit, without numbers, of what one may see', async () => {
    const { owner, own } = api.admin;
    await owner.query(
      `INSERT INTO waiting_corrections VALUES ($1, '2026-Q3', $2, false), ($1, '2026-Q3', $3, true)`,
      [own.instansiId, own.dinasId, own.bidangId],
    );
    const path = 'periods/2026-Q3/waiting-corrections';
    const bidang = { unitId: own.bidangId, name: 'Bidang', ready: true };
    const dinas = { unitId: own.dinasId, name: 'Dinas', ready: false };
    expect((await api.get('kota', path).expect(200)).body).toEqual([bidang, dinas]);
    expect((await api.get('kabid', path).expect(200)).body).toEqual([bidang]);
    expect((await api.get('asing', path).expect(200)).body).toEqual([]);
    expect((await api.get('kota', 'periods/2026-Q2/waiting-corrections').expect(200)).body).toEqual(
      [],
    );
    await api.get('petugas', path).expect(403);
    await api.get('kota', 'periods/kemarin/waiting-corrections').expect(400);
  });
});
