import { submitCommand } from '../support/intake/rating-commands.js';
import { AFTER, DAY, OrganisationFixture, TODAY } from '../support/admin/organisation-fixture.js';

describe('a service without a fee', () => {
  let fixture: OrganisationFixture;
  let serviceId: string;

  beforeEach(async () => {
    fixture = await OrganisationFixture.open();
    [serviceId] = fixture.admin.own.serviceIds;
  });
  afterEach(() => fixture.admin.close());

  const freeDays = async (id = serviceId): Promise<unknown> =>
    (await fixture.get(`services/${id}`).expect(200)).body.free;

  it('is free from a day on, then asks for a fee again, and its view keeps the days', async () => {
    expect(await freeDays()).toEqual([]);
    const begun = await fixture
      .put(`services/${serviceId}/fee`, { free: true, from: DAY })
      .expect(200);
    expect(begun.body).toMatchObject({
      id: serviceId,
      effects: [{ what: 'service', change: 'changed', count: 1 }],
    });
    expect(await freeDays()).toEqual([{ from: DAY, to: null }]);
    await fixture.put(`services/${serviceId}/fee`, { free: false, from: '2026-12-20' }).expect(200);
    expect(await freeDays()).toEqual([{ from: DAY, to: '2026-12-20' }]);
    const again = await fixture
      .put(`services/${serviceId}/fee`, { free: false, from: '2026-12-20' })
      .expect(200);
    expect(again.body.effects).toEqual([]);
    const { body } = await fixture.get('administrator-actions').expect(200);
    const actions = body.map((one: { action: string }) => one.action);
    expect(actions.filter((one: string) => one === 'service.change-fee')).toHaveLength(3);
  });

  it('changes tomorrow at the earliest, but may begin free', async () => {
    const early = await fixture
      .put(`services/${serviceId}/fee`, { free: true, from: TODAY })
      .expect(409);
    expect(early.body.code).toBe('change.too-early');
    expect(await freeDays()).toEqual([]);
    const { id } = (
      await fixture
        .post('services', {
          key: 'baru',
          name: 'Layanan Baru',
          unitId: fixture.admin.own.bidangId,
          from: TODAY,
        })
        .expect(200)
    ).body;
    await fixture.put(`services/${id}/fee`, { free: true, from: TODAY }).expect(200);
    expect(await freeDays(id)).toEqual([{ from: TODAY, to: null }]);
  });

  it('is asked for in form: true or false, and a day', async () => {
    for (const [body, field] of [
      [{ free: 'ya', from: DAY }, 'free'],
      [{ free: true }, 'from'],
      [{ from: DAY }, 'free'],
    ] as const) {
      const refused = await fixture.put(`services/${serviceId}/fee`, body).expect(400);
      expect(refused.body.errors.map((one: { field: string }) => one.field)).toEqual([field]);
    }
    const [foreign] = fixture.admin.foreign.serviceIds;
    await fixture.put(`services/${foreign}/fee`, { free: true, from: DAY }).expect(404);
  });

  it('stays free in the unit into which its unit is merged', async () => {
    const { bidangId } = fixture.admin.own;
    await fixture.put(`services/${serviceId}/fee`, { free: true, from: '2026-11-25' }).expect(200);
    const into = { key: 'pusat', name: 'Pusat Layanan' };
    await fixture.post('units/merge', { unitIds: [bidangId], from: DAY, into }).expect(200);
    const [continued] = await fixture.admin.owner.query(
      `SELECT s.id FROM services s JOIN services old ON s.key = old.key || '.pusat' WHERE old.id = $1`,
      [serviceId],
    );
    expect(await freeDays(continued.id)).toEqual([{ from: DAY, to: null }]);
  });

  it('keeps what was answered about a fee anyway, which figures leave aside', async () => {
    const { codes } = fixture.admin.own;
    await fixture.put(`services/${serviceId}/fee`, { free: true, from: DAY }).expect(200);
    const answers = { biaya: 3, waktu: 2 };
    const command = submitCommand({ code: codes.unit, at: AFTER, serviceId, answers });
    const [outcome] = await fixture.ratings.append([command]);
    expect(outcome).toMatchObject({ outcome: 'created', rating: { serviceId, answers } });
  });
});
