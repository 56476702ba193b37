import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { BreakableLink } from '../../../../test/support/database/breakable-link.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { AT, minutesLater, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { createDataSource, StoreUnavailable } from '@app/database';
import { forgetExactTimes } from './forget-exact-times.js';
import { PostgresRatingStore } from './rating.store.js';

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

describe('looking up', () => {
  it('resolves a code to what a citizen may know', async () => {
    const resolved = await fixture.store.resolveCode(fixture.agency.codes.counter, AT);
    expect(resolved).toMatchObject({
      state: 'active',
      unit: { name: 'Bidang' },
      counter: { name: 'Loket 1' },
      location: { name: 'Mal Pelayanan Publik' },
      service: null,
      services: [{ name: 'Kartu Keluarga' }, { name: 'KTP-el' }],
      officer: null,
    });
    const items = resolved?.instrument.items ?? [];
    const asked = items.filter(({ kind }) => kind !== 'reason');
    expect(asked.map(({ key }) => key)).toEqual([
      'overall',
      'persyaratan',
      'prosedur',
      'waktu',
      'biaya',
      'produk',
      'kompetensi',
      'perilaku',
      'sarpras',
      'pengaduan',
    ]);
  });

  it('says which services ask for no fee on the agency’s day', async () => {
    const { owner, agency, store } = fixture;
    const [serviceId] = agency.serviceIds;
    await owner.query(`INSERT INTO free_services VALUES ($1, $2, '[2026-11-24,2026-11-26)')`, [
      agency.instansiId,
      serviceId,
    ]);
    const freeAt = async (at: string): Promise<unknown> => {
      const target = await store.resolveCode(agency.codes.counter, new Date(at));
      return target?.services.filter(({ free }) => free).map(({ id }) => id);
    };
    expect(await freeAt('2026-11-23T16:59:00Z')).toEqual([]);
    expect(await freeAt('2026-11-23T17:00:00Z')).toEqual([serviceId]);
    expect(await freeAt('2026-11-25T17:00:00Z')).toEqual([]);
  });

  it('offers as many reasons after a low tap as after a high one, and of either doing', async () => {
    const resolved = await fixture.store.resolveCode(fixture.agency.codes.counter, AT);
    const reasons = resolved?.instrument.items.filter(({ kind }) => kind === 'reason') ?? [];
    const kinds = reasons.map(({ reason, concerns }) => `${reason?.pole} ${concerns}`);
    expect(kinds.toSorted()).toEqual([
      'high officer',
      'high officer',
      'high officer',
      'high unit',
      'high unit',
      'high unit',
      'low officer',
      'low officer',
      'low officer',
      'low unit',
      'low unit',
      'low unit',
    ]);
    expect(reasons[0]).toMatchObject({
      key: 'alasan_kurang_ramah',
      labels: [{ value: 1, id: 'Petugas kurang ramah' }],
      reason: { pole: 'low', element: 'perilaku' },
    });
  });

  it('tells a revoked code from an unknown one', async () => {
    expect(await fixture.store.resolveCode(fixture.agency.codes.revoked, AT)).toMatchObject({
      state: 'revoked',
    });
    expect(await fixture.store.resolveCode('000000000', AT)).toBeNull();
  });

  describe('what is forgotten after its time', () => {
    let worker: DataSource;
    beforeAll(async () => {
      const url = fixture.database.urls.worker;
      worker = await createDataSource({ url, applicationName: 'spec' }).initialize();
    });
    afterAll(() => worker.destroy());

    it('is the exact time, and then nothing changes any more', async () => {
      const id = randomUUID();
      await fixture.submit({ id });
      await forgetExactTimes(worker, minutesLater(1));
      expect(await fixture.store.find(fixture.agency.codes.counter, id, AT)).toMatchObject({
        ageSeconds: null,
      });
      expect(await fixture.submit({ id, score: 1 })).toMatchObject({ outcome: 'closed' });
      expect(await fixture.submit({ id })).toMatchObject({ outcome: 'repeated' });
    });

    it('is what tells devices apart, but not why a level was lowered', async () => {
      const id = randomUUID();
      const device = { visitor: '00112233aabbccdd', deviceBucket: 65_535, displayStep: 29_880_001 };
      await fixture.submit({ visitor: device.visitor });
      const seen = { lineHash: 'ab'.repeat(32), staffDevice: true };
      await fixture.submit({ id, ...device, ...seen, loweredBy: 'late' });
      const currentRating = async (): Promise<unknown> =>
        (
          await worker.query(
            `SELECT encode(visitor, 'hex') AS visitor, device_bucket AS "deviceBucket",
               display_step AS "displayStep", visit,
               office_network AS "officeNetwork", staff_device AS "staffDevice", lowered_by AS "loweredBy" FROM ratings WHERE id = $1`,
            [id],
          )
        )[0];
      const kept = { visit: 'asked', officeNetwork: false, staffDevice: true };
      expect(await currentRating()).toEqual({ ...device, ...kept, loweredBy: 'late' });
      await forgetExactTimes(worker, minutesLater(1));
      const forgotten = { visitor: null, deviceBucket: null, displayStep: null, visit: null };
      const unmarked = { officeNetwork: null, staffDevice: null };
      expect(await currentRating()).toEqual({ ...forgotten, ...unmarked, loweredBy: 'late' });
    });
  });
});

it('says that the database is unavailable while it is, and is back by itself', async () => {
  const link = await BreakableLink.to(fixture.database.urls.intake);
  const dataSource = createDataSource({ url: link.url, applicationName: 'spec' });
  const linked = new PostgresRatingStore(await dataSource.initialize());
  await link.cut();
  await expect(linked.append([submitCommand({ code: fixture.agency.codes.unit })])).rejects.toThrow(
    StoreUnavailable,
  );
  await link.mend();
  const [outcome] = await linked.append([submitCommand({ code: fixture.agency.codes.unit })]);
  expect(outcome).toMatchObject({ outcome: 'created' });
  await dataSource.destroy();
  await link.cut();
});
