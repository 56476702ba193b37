import { PASSWORD } from '../support/admin/admin-app.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { PlannerApi } from '../support/admin/planner-api.js';

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

describe('exports and settings by pages', () => {
  it('a form that is sent twice makes one file, which can be cancelled by its owner only', async () => {
    await signIn('kota');
    await visitor.open('/ekspor');
    expect(visitor.text).toContain('Belum ada berkas.');
    await visitor.open('/ekspor/baru');
    const fields = { ...visitor.fieldsOf('/ekspor/baru'), period: '2026-Q4', format: 'xlsx' };
    await visitor.post('/ekspor/baru', fields);
    await visitor.post('/ekspor/baru', fields);
    expect([visitor.path, visitor.text.match(/Menunggu giliran/g)]).toEqual([
      '/ekspor',
      ['Menunggu giliran'],
    ]);
    const [{ id, period, format }] = (await api.get('kota', 'exports').expect(200)).body;
    expect([period, format]).toEqual(['2026-Q4', 'xlsx']);
    const other = new PageVisitor(api.admin);
    await signIn('subbag', other);
    await other.open('/ekspor/baru');
    const { _token = '' } = other.fieldsOf('/ekspor/baru');
    await other.post(`/ekspor/${id}/batalkan`, { _token });
    expect(other.status).toBe(404);
    await visitor.send(`/ekspor/${id}/batalkan`);
    expect([visitor.path, visitor.text.includes('Dibatalkan')]).toEqual(['/ekspor', true]);
  });

  it('two persons who edit the settings see both before one replaces the other', async () => {
    await signIn('kota');
    await visitor.open('/pengaturan-angka');
    const mine = visitor.fieldsOf('/pengaturan-angka');
    const chosen = { feeRule: 'eight-elements', leadingMean: 'pooled', leadingPeriod: 'year' };
    await api.put('kota', 'figure-settings', { ...chosen, leadingPeriod: 'semester' }, 200);
    await visitor.post('/pengaturan-angka', { ...mine, ...chosen });
    expect(visitor.status).toBe(409);
    expect(visitor.text).toMatch(
      /Periode yang didahulukan Semester Ubah .*Orang lain sudah mengubahnya/,
    );
    expect(visitor.html).toContain('<option value="year" selected');
    await visitor.send('/pengaturan-angka', chosen);
    expect(visitor.text).toContain('Pengaturan sudah disimpan.');
    expect((await api.get('kota', 'figure-settings').expect(200)).body.leadingPeriod).toBe('year');
  });
});
