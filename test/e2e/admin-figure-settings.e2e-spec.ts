import { PlannerApi } from '../support/admin/planner-api.js';
import { insertClosedPeriod } from '../support/database/figure-rows.js';

const CHOSEN = { feeRule: 'fee-as-four', leadingMean: 'services', leadingPeriod: 'semester' };

let api: PlannerApi;

beforeEach(async () => {
  api = await PlannerApi.open();
});
afterEach(() => api.admin.close());

describe('settings of figures', () => {
  it('are read, and changed by who has read them', async () => {
    const before = await api.get('kota', 'figure-settings').expect(200);
    expect(before.body).toEqual({
      feeRule: 'eight-elements',
      leadingMean: 'pooled',
      leadingPeriod: 'quarter',
      feeRuleFixed: false,
      version: expect.any(String),
    });
    const blind = api.admin.request().put('/api/v1/figure-settings');
    await blind.set('Cookie', api.cookieOf('kota')).send(CHOSEN).expect(428);
    const changed = await api.put('kota', 'figure-settings', CHOSEN, 200);
    expect(changed.body).toMatchObject(CHOSEN);
    const stale = api.admin.request().put('/api/v1/figure-settings');
    await stale
      .set({ Cookie: api.cookieOf('kota'), 'If-Match': before.body.version })
      .send(CHOSEN)
      .expect(409);
    expect((await api.get('kabid', 'figure-settings').expect(200)).body).toMatchObject(CHOSEN);
    expect((await api.get('asing', 'figure-settings').expect(200)).body).toMatchObject({
      feeRule: 'eight-elements',
    });
    expect((await api.deeds())[0]).toMatchObject({
      action: 'figure-settings.change',
      by: 'kota',
      details: CHOSEN,
    });
  });

  it('keep the rule of fees once a period is closed, and nothing else', async () => {
    await api.put('kota', 'figure-settings', CHOSEN, 200);
    await insertClosedPeriod(api.admin.owner, { instansiId: api.admin.own.instansiId });
    const other = { ...CHOSEN, feeRule: 'eight-elements' };
    const refused = await api.put('kota', 'figure-settings', other, 409);
    expect(refused.body).toMatchObject({
      code: 'figure-settings.fee-rule-fixed',
      detail: expect.stringContaining('Aturan biaya dipilih satu kali'),
    });
    const leading = await api.put(
      'kota',
      'figure-settings',
      { ...CHOSEN, leadingPeriod: 'year' },
      200,
    );
    expect(leading.body).toMatchObject({ leadingPeriod: 'year', feeRuleFixed: true });
  });

  it('are refused by name', async () => {
    for (const field of ['feeRule', 'leadingMean', 'leadingPeriod']) {
      const bad = await api.put('kota', 'figure-settings', { ...CHOSEN, [field]: 'lain' }, 400);
      expect(bad.body.errors.map((one: { field: string }) => one.field)).toEqual([field]);
    }
  });

  it('are for planners of the whole agency to change', async () => {
    for (const who of ['sari', 'kabid', 'petugas', 'subbag'])
      await api.put(who, 'figure-settings', CHOSEN, 403);
    await api.get('petugas', 'figure-settings').expect(403);
  });
});

describe('which period leads in a unit', () => {
  it('is as the agency’s until a planner says otherwise', async () => {
    const { bidangId, dinasId } = api.admin.own;
    const path = `units/${bidangId}/leading-period`;
    expect((await api.get('kabid', path).expect(200)).body).toMatchObject({
      unitId: bidangId,
      leadingPeriod: null,
    });
    const changed = await api.put('subbag', path, { leadingPeriod: 'year' }, 200);
    expect(changed.body).toMatchObject({ unitId: bidangId, leadingPeriod: 'year' });
    expect((await api.deeds())[0]).toMatchObject({
      action: 'unit.change-leading-period',
      by: 'subbag',
      details: { leadingPeriod: 'year' },
    });
    await api.put('kota', path, { leadingPeriod: null }, 200);
    expect((await api.get('kota', path).expect(200)).body.leadingPeriod).toBeNull();
    await api.put('kota', path, { leadingPeriod: 'month' }, 400);
    await api.put('kota', path, {}, 400);
    const above = `units/${dinasId}/leading-period`;
    await api.put('subbag', above, { leadingPeriod: 'year' }, 404);
    await api.get('kabid', above).expect(404);
    await api.put('kabid', path, { leadingPeriod: 'year' }, 404);
    await api.get('asing', path).expect(404);
  });
});
