import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { Tenancy } from '@app/database';
import { findSubject } from './find-subject.js';
import {
  listAssignments,
  listLocations,
  listServices,
  listUnits,
  localDay,
} from './list-organisation.js';

const TODAY = '2026-11-23';

describe('the organisation, as the admin role reads it', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let own: TestAgency;
  let foreign: TestAgency;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    admin = await database.connect('admin');
    own = await createAgency(owner, { key: 'own', timeZone: 'Asia/Jayapura' });
    foreign = await createAgency(owner, { key: 'foreign' });
  });

  afterAll(async () => {
    await admin?.destroy();
    await owner?.destroy();
    await database?.drop();
  });

  const asOwn = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    new Tenancy(admin).withTenant(own.instansiId, work);

  async function addUnit(key: string, versions: [valid: string, name: string][]): Promise<string> {
    const id = randomUUID();
    await owner.query('INSERT INTO units (instansi_id, id, key, guest) VALUES ($1, $2, $3, true)', [
      own.instansiId,
      id,
      key,
    ]);
    for (const [valid, name] of versions) {
      await owner.query(
        'INSERT INTO unit_versions (instansi_id, unit_id, valid, name) VALUES ($1, $2, $3, $4)',
        [own.instansiId, id, valid, name],
      );
    }
    return id;
  }

  it('lists the units of this agency only, flat, with their place in the tree', async () => {
    expect(await asOwn((tx) => listUnits(tx, TODAY))).toEqual([
      {
        id: own.bidangId,
        key: 'bidang',
        name: 'Bidang',
        parentId: own.dinasId,
        guest: false,
        active: true,
      },
      { id: own.dinasId, key: 'dinas', name: 'Dinas', parentId: null, guest: false, active: true },
    ]);
  });

  it('lists services, locations and assignments of this agency only', async () => {
    const services = await asOwn((tx) => listServices(tx, TODAY));
    expect(services.map(({ key, unitId, active }) => [key, unitId, active])).toEqual([
      ['kk', own.bidangId, true],
      ['ktp', own.bidangId, true],
    ]);
    expect(await asOwn(listLocations)).toEqual([
      {
        id: own.locationId,
        key: 'mpp',
        name: 'Mal Pelayanan Publik',
        timeZone: 'Asia/Jayapura',
        retiredOn: null,
      },
    ]);
    const assignments = await asOwn((tx) => listAssignments(tx, TODAY));
    expect(assignments.map((row) => row.id)).toEqual([
      own.budi.assignmentId,
      own.sari.assignmentId,
    ]);
  });

  it('tells an officer’s public name and nothing else about the person', async () => {
    await owner.query(`UPDATE officers SET nip = '198609262015051001' WHERE id = $1`, [
      own.sari.officerId,
    ]);
    const [, sari] = await asOwn((tx) => listAssignments(tx, TODAY));
    expect(sari).toEqual({
      id: own.sari.assignmentId,
      officerId: own.sari.officerId,
      publicName: 'Sari',
      unitId: own.bidangId,
      unitName: 'Bidang',
      from: '2020-01-01',
      to: null,
    });
  });

  it.each([
    ['2019-06-01', 'Pertama', false],
    ['2020-01-01', 'Pertama', true],
    ['2021-12-31', 'Pertama', true],
    ['2022-01-01', 'Kedua', true],
    ['2023-06-01', 'Kedua', false],
    ['2024-06-01', 'Ketiga', true],
    ['2025-01-01', 'Ketiga', false],
  ])('on %s names a unit %s (in force: %s)', async (day, name, active) => {
    const id = await addUnit(`berubah-${day}`, [
      ['[2022-01-01,2023-01-01)', 'Kedua'],
      ['[2020-01-01,2022-01-01)', 'Pertama'],
      ['[2024-01-01,2025-01-01)', 'Ketiga'],
    ]);
    const units = await asOwn((tx) => listUnits(tx, day));
    expect(units.find((unit) => unit.id === id)).toMatchObject({ name, active, guest: true });
    expect(await asOwn((tx) => findSubject(tx, 'unit', id, day))).toEqual({ id, name });
  });

  it('finds every kind of subject by name', async () => {
    const nameOf = async (kind: Parameters<typeof findSubject>[1], id: string) =>
      (await asOwn((tx) => findSubject(tx, kind, id, TODAY)))?.name;
    expect(await nameOf('instansi', own.instansiId)).toBe('Agency own');
    expect(await nameOf('unit', own.dinasId)).toBe('Dinas');
    expect(await nameOf('service', own.serviceIds[0])).toBe('KTP-el');
    expect(await nameOf('location', own.locationId)).toBe('Mal Pelayanan Publik');
    expect(await nameOf('assignment', own.sari.assignmentId)).toBe('Sari');
  });

  it('finds nothing of another agency', async () => {
    const ids = {
      instansi: foreign.instansiId,
      unit: foreign.dinasId,
      service: foreign.serviceIds[0],
      location: foreign.locationId,
      assignment: foreign.sari.assignmentId,
    } as const;
    for (const [kind, id] of Object.entries(ids)) {
      const found = await asOwn((tx) => findSubject(tx, kind as keyof typeof ids, id, TODAY));
      expect([kind, found]).toEqual([kind, null]);
    }
  });

  it('knows the agency’s own day', async () => {
    expect(await asOwn((tx) => localDay(tx, new Date('2026-11-23T14:59:59Z')))).toBe('2026-11-23');
    expect(await asOwn((tx) => localDay(tx, new Date('2026-11-23T15:00:00Z')))).toBe('2026-11-24');
  });
});
