import { PASSWORD } from '../support/admin/admin-app.js';
import { compareFigures } from '../support/admin/page-figures.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { PlannerApi } from '../support/admin/planner-api.js';
import { insertClosedPeriod } from '../support/database/figure-rows.js';

const NOBODY = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';

let api: PlannerApi;
let visitor: PageVisitor;

beforeEach(async () => {
  api = await PlannerApi.open();
  visitor = new PageVisitor(api.admin);
});
afterEach(() => api.admin.close());

async function signIn(username: string, who = visitor): Promise<void> {
  await who.open('/masuk');
  await who.send('/masuk', { username, password: PASSWORD });
}

/** What the worker will have answered. */
function answer(kind: string, outcome: object): Promise<unknown> {
  return api.admin.owner.query(
    `UPDATE period_requests SET state = 'done', done_at = $2, outcome = $3 WHERE kind = $1`,
    [kind, api.admin.now, JSON.stringify(outcome)],
  );
}

const requests = async (): Promise<string[]> =>
  (await api.admin.owner.query('SELECT kind FROM period_requests ORDER BY asked_at')).map(
    ({ kind }: { kind: string }) => kind,
  );

function preview(): object {
  const { bidangId, dinasId } = api.admin.own;
  const unit = { belowThirty: false, held: false, personsServedMissing: [] };
  return {
    settledThrough: '2026-11-14',
    refusal: null,
    units: [
      { ...unit, unitId: dinasId, name: 'Dinas', persons: 1240, respondents: 310 },
      {
        ...unit,
        unitId: bidangId,
        name: 'Bidang',
        persons: 24,
        respondents: null,
        belowThirty: true,
        held: true,
        personsServedMissing: ['2026-08'],
      },
    ],
  };
}

describe('periods by pages', () => {
  it('are the home of a planner: each with its state and one next act', async () => {
    const { owner, own } = api.admin;
    await insertClosedPeriod(owner, { instansiId: own.instansiId, period: '2026-Q2' });
    await signIn('kota');
    expect([visitor.status, visitor.path]).toEqual([200, '/periode']);
    expect(visitor.html).not.toContain('href="/"><span');
    expect(visitor.text).toMatch(
      /Triwulan III 2026 sudah berakhir dan bisa diperiksa lalu ditutup\..*Triwulan IV 2026.*Berjalan.*Bisa ditutup mulai 8 Januari 2027\..*Triwulan III 2026.*Belum ditutup.*Triwulan II 2026.*Ditutup/,
    );
  });

  it('a quarter is checked, then closed after a confirmation, and leaving the page loses nothing', async () => {
    await signIn('kota');
    await visitor.open('/periode/2026-Q3');
    expect(visitor.text).toContain('Belum diperiksa.');
    expect(visitor.html).not.toContain('href="/periode/2026-Q3/tutup"');
    const fields = visitor.fieldsOf('/periode/2026-Q3/periksa');
    await visitor.send('/periode/2026-Q3/periksa');
    await visitor.post('/periode/2026-Q3/periksa', fields);
    expect(await requests()).toEqual(['preview']);
    expect(visitor.text).toContain('Anda boleh meninggalkan halaman ini');
    await answer('preview', preview());
    await visitor.open('/periode').then(() => visitor.open('/periode/2026-Q3'));
    expect(visitor.text).toMatch(
      /1 dari 2 unit punya cukup responden.*Bidang 24 kurang dari 10 .*ada penilaian ditahan peninjau; jumlah dilayani belum diisi: Agustus 2026 Dinas 1\.240/,
    );
    expect(await compareFigures(api.admin, visitor)).toBe(3);
    api.admin.now = new Date(api.admin.now.getTime() + 60_000);
    await visitor.open('/periode/2026-Q3/tutup');
    expect(visitor.text).toContain('Tutup Triwulan III 2026?');
    await visitor.send('/periode/2026-Q3/tutup');
    expect(visitor.path).toBe('/periode/2026-Q3');
    expect(visitor.text).toContain('Sedang ditutup');
    expect(await requests()).toEqual(['preview', 'close']);
  });

  it('is published once, however often it is sent, and never an older state', async () => {
    const { owner, own } = api.admin;
    const q3 = { instansiId: own.instansiId, period: '2026-Q3' };
    const closing = await insertClosedPeriod(owner, q3);
    await signIn('kota');
    await visitor.open('/periode/2026-Q3/terbitkan');
    const seen = visitor.fieldsOf('/periode/2026-Q3/terbitkan');
    expect(seen['id']).toBe(closing);
    await insertClosedPeriod(owner, { ...q3, revision: 1 });
    await visitor.post('/periode/2026-Q3/terbitkan', seen);
    expect([visitor.status, visitor.text.includes('revisi yang lebih baru')]).toEqual([409, true]);
    await visitor.send('/periode/2026-Q3/terbitkan');
    expect(visitor.text).toContain('Angka periode ini sudah diterbitkan.');
    const again = { ...seen, id: await newestOf('2026-Q3') };
    await visitor.post('/periode/2026-Q3/terbitkan', again);
    expect([visitor.status, visitor.path]).toEqual([200, '/periode/2026-Q3']);
    const published = await owner.query(
      'SELECT revision FROM closed_periods WHERE published_at IS NOT NULL',
    );
    expect(published).toEqual([{ revision: 1 }]);
  });

  const newestOf = async (period: string): Promise<string> =>
    (
      await api.admin.owner.query(
        'SELECT id FROM closed_periods WHERE period = $1 ORDER BY revision DESC LIMIT 1',
        [period],
      )
    )[0].id;

  it('a revision needs a reason, and shows what it changed digit by digit', async () => {
    const { owner, own } = api.admin;
    const { instansiId, bidangId } = own;
    await insertClosedPeriod(owner, { instansiId, period: '2026-Q3' });
    const revision = await insertClosedPeriod(owner, {
      instansiId,
      period: '2026-Q3',
      revision: 1,
    });
    await owner.query('UPDATE closed_periods SET changes = $2 WHERE id = $1', [
      revision,
      JSON.stringify([
        {
          subject: { kind: 'unit', id: bidangId },
          subjectName: 'Bidang',
          measure: 'ikm',
          before: { n: 64, value: '86.60' },
          after: { n: 74, value: '87.10' },
        },
      ]),
    ]);
    await signIn('kota');
    await visitor.open('/periode/2026-Q3/revisi');
    await visitor.send('/periode/2026-Q3/revisi', { reason: ' ' });
    expect([visitor.status, await requests()]).toEqual([400, []]);
    await visitor.send('/periode/2026-Q3/revisi', { reason: 'Jadwal bulan Agustus diperbaiki.' });
    expect([visitor.path, await requests()]).toEqual(['/periode/2026-Q3', ['revise']]);
    await visitor.open(`/periode/2026-Q3/perubahan/${revision}`);
    expect(visitor.text).toMatch(/Bidang IKM 86,60 .*64 orang.* 87,10 .*74 orang/);
    expect(await compareFigures(api.admin, visitor)).toBe(4);
    for (const path of [
      `2026-Q2/perubahan/${revision}`,
      `2026-Q3/perubahan/${NOBODY}`,
      '2027-Q3',
    ]) {
      await visitor.open(`/periode/${path}`);
      expect([path, visitor.status]).toEqual([path, 404]);
    }
  });

  it('a planner of a part sees periods and decides nothing', async () => {
    await insertClosedPeriod(api.admin.owner, {
      instansiId: api.admin.own.instansiId,
      period: '2026-Q3',
    });
    await signIn('subbag');
    expect(visitor.text).toContain('Anda melihat sebagian instansi.');
    await visitor.open('/periode/2026-Q3');
    expect(visitor.html).not.toMatch(/terbitkan"|revisi"/);
    await visitor.open('/periode/2026-Q3/terbitkan');
    expect(visitor.status).toBe(403);
  });
});
