import { randomUUID } from 'node:crypto';
import { generateCode } from '@app/codes';
import type { DataSource, EntityManager } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createDataSource, Tenancy } from '@app/database';
import { ENTITIES } from '../entities/index.js';
import { PostgresRatingStore } from '../ratings/index.js';
import { findCode, listCodes, listCodesBelow, replaceCode, revokeCode } from './index.js';

const TODAY = '2026-11-23';
const NOW = new Date('2026-11-23T02:00:00Z');

describe('codes, as the admin role prints, revokes and replaces them', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let intake: DataSource;
  let own: TestAgency;
  let foreign: TestAgency;

  beforeAll(async () => {
    database = await createTestDatabase();
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({
        url,
        applicationName: 'spec',
        poolSize: 3,
        entities: ENTITIES,
      }).initialize();
    owner = await connect(database.urls.owner);
    admin = await connect(database.urls.admin);
    intake = await connect(database.urls.intake);
  });

  beforeEach(async () => {
    own = await createAgency(owner);
    foreign = await createAgency(owner);
  });

  afterAll(async () => {
    for (const source of [admin, intake, owner]) await source?.destroy();
    await database?.drop();
  });

  const asOwn = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    new Tenancy(admin).withTenant(own.instansiId, work);

  const idOf = async (code: string): Promise<string> =>
    (await owner.query('SELECT id FROM codes WHERE code = $1', [code]))[0].id;

  const codesBelow = async (unitId: string, day = TODAY): Promise<string[]> =>
    (await asOwn((tx) => listCodesBelow(tx, day, unitId))).map(({ code }) => code);

  it('lists the codes of this agency only, with their targets by name', async () => {
    const rows = await asOwn((tx) => listCodes(tx, TODAY));
    expect(rows.map(({ key }) => key)).toEqual([
      'badge',
      'counter',
      'revoked',
      'shared-counter',
      'unit',
    ]);
    const unit = { id: own.bidangId, name: 'Bidang', active: true };
    expect(rows[0]).toMatchObject({ officer: { id: own.sari.assignmentId, name: 'Sari' } });
    expect(rows[1]).toEqual({
      id: await idOf(own.codes.counter),
      key: 'counter',
      code: own.codes.counter,
      kind: 'resmi',
      channel: 'poster',
      edition: 1,
      issuedAt: expect.any(Date),
      revokedAt: null,
      replacedById: null,
      unit,
      location: null,
      service: null,
      counter: { id: own.counterId, name: 'Loket 1' },
      officer: null,
    });
  });

  it('finds one code, and none of another agency', async () => {
    const id = await idOf(own.codes.unit);
    expect(await asOwn((tx) => findCode(tx, TODAY, id))).toMatchObject({ id, key: 'unit' });
    const foreignId = await idOf(foreign.codes.unit);
    expect(await asOwn((tx) => findCode(tx, TODAY, foreignId))).toBeNull();
  });

  it('lists the official codes in use of a unit with everything below it', async () => {
    const { badge, counter, sharedCounter, unit } = own.codes;
    await owner.query(
      `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code) VALUES ($1, $2, 'uji', 'paper', 'ulang', $3)`,
      [own.instansiId, own.dinasId, generateCode()],
    );
    expect(await codesBelow(own.dinasId)).toEqual([badge, counter, sharedCounter, unit]);
    expect(await codesBelow(own.bidangId)).toEqual([badge, counter, sharedCounter, unit]);
    expect(await codesBelow(foreign.dinasId)).toEqual([]);
  });

  it('leaves out what stood below before and units that do not exist on the day', async () => {
    expect(await codesBelow(own.dinasId, '2019-12-31')).toEqual([]);
    await owner.query(
      `UPDATE unit_versions SET valid = '[2020-01-01,2026-01-01)' WHERE instansi_id = $1 AND unit_id = $2`,
      [own.instansiId, own.bidangId],
    );
    expect(await codesBelow(own.dinasId)).toEqual([]);
    expect(await codesBelow(own.dinasId, '2025-12-31')).toHaveLength(4);
  });

  it('revokes for the citizen’s page, and keeps the first time', async () => {
    const id = await idOf(own.codes.unit);
    await asOwn((tx) => revokeCode(tx, id, NOW));
    await asOwn((tx) => revokeCode(tx, id, new Date(NOW.getTime() + 60_000)));
    expect((await asOwn((tx) => findCode(tx, TODAY, id)))?.revokedAt).toEqual(NOW);
    const place = await new PostgresRatingStore(intake).resolveCode(own.codes.unit, NOW);
    expect(place).toMatchObject({ state: 'revoked' });
  });

  it('revokes at once a code that was to be revoked later', async () => {
    const id = await idOf(own.codes.unit);
    await asOwn((tx) => revokeCode(tx, id, new Date(NOW.getTime() + 86_400_000)));
    const before = await new PostgresRatingStore(intake).resolveCode(own.codes.unit, NOW);
    expect(before).toMatchObject({ state: 'active' });
    await asOwn((tx) => revokeCode(tx, id, NOW));
    const after = await new PostgresRatingStore(intake).resolveCode(own.codes.unit, NOW);
    expect(after).toMatchObject({ state: 'revoked' });
  });

  it('replaces a code by one for the same target, which takes over the key', async () => {
    const id = await idOf(own.codes.counter);
    const code = generateCode();
    const nextId = await asOwn((tx) => replaceCode(tx, id, NOW, () => code));
    const [before, after] = await asOwn(async (tx) => [
      await findCode(tx, TODAY, id),
      await findCode(tx, TODAY, nextId),
    ]);
    expect(before).toMatchObject({ key: 'counter~1', revokedAt: NOW, replacedById: nextId });
    expect(after).toEqual({
      ...before,
      id: nextId,
      key: 'counter',
      code,
      edition: 2,
      issuedAt: NOW,
      revokedAt: null,
      replacedById: null,
    });
    const third = await asOwn((tx) => replaceCode(tx, nextId, NOW));
    expect(await asOwn((tx) => findCode(tx, TODAY, nextId))).toMatchObject({ key: 'counter~2' });
    expect(await asOwn((tx) => findCode(tx, TODAY, third))).toMatchObject({ edition: 3 });
  });

  it('replaces a code that was revoked before, whose time stays', async () => {
    const id = await idOf(own.codes.revoked);
    await asOwn((tx) => replaceCode(tx, id, NOW));
    const before = await asOwn((tx) => findCode(tx, TODAY, id));
    expect(before?.revokedAt).toEqual(new Date('2021-01-01T00:00:00Z'));
  });

  it('draws again when a code exists already, in any agency', async () => {
    const id = await idOf(own.codes.unit);
    const fresh = generateCode();
    const drawn = [foreign.codes.unit, own.codes.counter, fresh];
    const nextId = await asOwn((tx) => replaceCode(tx, id, NOW, () => drawn.shift() as string));
    expect(await asOwn((tx) => findCode(tx, TODAY, nextId))).toMatchObject({ code: fresh });
  });

  it('two replacements at once make one code', async () => {
    const id = await idOf(own.codes.unit);
    const replace = () => asOwn((tx) => replaceCode(tx, id, NOW));
    const outcomes = await Promise.allSettled([replace(), replace()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'code.replaced' },
    });
  });

  it.each([
    ['an invented code', () => Promise.resolve(randomUUID())],
    ['a code of another agency', () => idOf(foreign.codes.unit)],
  ])('knows nothing of %s', async (_what, find) => {
    const id = await find();
    const unknown = { code: 'code.unknown' };
    await expect(asOwn((tx) => revokeCode(tx, id, NOW))).rejects.toMatchObject(unknown);
    await expect(asOwn((tx) => replaceCode(tx, id, NOW))).rejects.toMatchObject(unknown);
    const [row] = await owner.query('SELECT revoked_at FROM codes WHERE code = $1', [
      foreign.codes.unit,
    ]);
    expect(row.revoked_at).toBeNull();
  });

  it.each([`code = '7KQ2M9TXW'`, `channel = 'kiosk'`, 'counter_id = NULL', `kind = 'uji'`])(
    'may not change what an issued code says: %s',
    async (change) => {
      const changed = asOwn((tx) => tx.query(`UPDATE codes SET ${change}`));
      await expect(changed).rejects.toMatchObject({ code: '42501' });
    },
  );
});
