import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { type ChangeTerms, underTerms } from './change-terms.js';
import { createDataSource } from './connect.js';
import { Tenancy } from './tenancy.js';

const PREVIEW: ChangeTerms = { preview: true, begin: () => Promise.resolve() };

describe('Tenancy under the terms of a change', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let agency: TestAgency;

  beforeAll(async () => {
    database = await createTestDatabase();
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, applicationName: 'spec', poolSize: 2 }).initialize();
    owner = await connect(database.urls.owner);
    admin = await connect(database.urls.admin);
    agency = await createAgency(owner);
  });

  afterAll(async () => {
    for (const source of [admin, owner]) await source?.destroy();
    await database?.drop();
  });

  const rename = (name: string): Promise<string> =>
    new Tenancy(admin).withTenant(agency.instansiId, async (tx) => {
      await tx.query('UPDATE services SET name = $2 WHERE id = $1', [agency.serviceIds[0], name]);
      return nameIn(tx);
    });

  const nameIn = async (source: Pick<DataSource, 'query'>): Promise<string> =>
    (await source.query('SELECT name FROM services WHERE id = $1', [agency.serviceIds[0]]))[0].name;

  it('does a preview and undoes it', async () => {
    const before = await nameIn(owner);
    expect(await underTerms(PREVIEW, () => rename('Dilihat saja'))).toBe('Dilihat saja');
    expect(await nameIn(owner)).toBe(before);
  });

  it('keeps what is done outside of a preview, also right after one', async () => {
    await underTerms(PREVIEW, () => rename('Dilihat saja'));
    await rename('Disimpan');
    expect(await nameIn(owner)).toBe('Disimpan');
  });

  it('gives every connection of a preview back, also of one that fails', async () => {
    for (let time = 0; time < 5; time += 1) {
      await expect(
        underTerms(PREVIEW, () => rename(' '.repeat(time) + '\u0000')),
      ).rejects.toThrow();
      await underTerms(PREVIEW, () => rename('Dilihat saja'));
    }
    expect(await rename('Masih ada')).toBe('Masih ada');
  });

  it('begins with what the terms demand, in the same transaction and agency', async () => {
    const seen: string[] = [];
    const terms: ChangeTerms = {
      preview: false,
      begin: async (tx) => void seen.push(await nameIn(tx)),
    };
    const before = await nameIn(owner);
    await underTerms(terms, () => rename('Sesudah'));
    expect(seen).toEqual([before]);
    const refusing = { ...terms, begin: () => Promise.reject(new Error('changed')) };
    await expect(underTerms(refusing, () => rename('Tidak'))).rejects.toThrow('changed');
    expect(await nameIn(owner)).toBe('Sesudah');
  });
});
