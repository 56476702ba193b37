import type { DataSource } from 'typeorm';
import type { TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createFullAgency } from '../../../../test/support/database/full-agency.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { CellStore, verifyCells } from '../cells/index.js';
import { PostgresRatingStore } from '../ratings/index.js';
import {
  isDemonstrationOver,
  listDemonstrationEnds,
  recordOwnBeginning,
  removeDemonstration,
} from './index.js';
import { childrenFirst, tenantTables } from './tenant-tables.js';

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let demo: TestAgency;
let real: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  intake = await database.connect('intake');
  demo = await createFullAgency(owner, intake, 'kota-contoh');
  real = await createFullAgency(owner, intake, 'kota-nyata');
  await owner.query(`UPDATE instansi SET marking = CASE key WHEN 'kota-contoh' THEN 'CONTOH' END`);
  await owner.query(
    `INSERT INTO respondent_profiles (instansi_id, month, profile_key, unit_id)
     SELECT instansi_id, '2026-11-01', sha256(id::text::bytea), id FROM units`,
  );
});

afterAll(() => database.drop());

/** Rows of an agency by table, tables without any left out. */
async function rowsOf({ instansiId }: TestAgency): Promise<Record<string, number>> {
  const counted: [string, number][] = [];
  for (const table of await tenantTables(owner)) {
    const [row] = await owner.query(
      `SELECT count(*)::integer AS n FROM ${table} WHERE instansi_id = $1`,
      [instansiId],
    );
    counted.push([table, row.n]);
  }
  return Object.fromEntries(counted);
}

const indexes = (): Promise<unknown[]> =>
  owner.query(`SELECT relname FROM pg_class WHERE relname LIKE '%_removal'`);

describe('removeDemonstration', () => {
  it('refuses a real agency, one marked UJI and one that is not there, and changes nothing', async () => {
    const before = await rowsOf(real);
    await expect(removeDemonstration(owner, 'kota-nyata')).rejects.toThrow(
      /kota-nyata\) is a real agency, not marked CONTOH/,
    );
    await owner.query(`UPDATE instansi SET marking = 'UJI' WHERE id = $1`, [real.instansiId]);
    await expect(removeDemonstration(owner, 'kota-nyata')).rejects.toThrow(/is marked UJI/);
    await expect(removeDemonstration(owner, 'kota')).rejects.toThrow(/no agency with the key kota/);
    await owner.query('UPDATE instansi SET marking = NULL WHERE id = $1', [real.instansiId]);
    expect(await rowsOf(real)).toEqual(before);
    const open = 'SELECT count(*)::integer AS n FROM codes WHERE revoked_at IS NULL';
    expect((await owner.query(`${open} AND instansi_id = $1`, [real.instansiId]))[0].n).toBe(4);
  });

  it('takes every row of every table, while citizens rate, and nothing of another agency', async () => {
    const here = await rowsOf(demo);
    expect(Object.entries(here).filter(([, n]) => n === 0)).toEqual([]);
    const before = await rowsOf(real);
    const store = new PostgresRatingStore(intake);
    const rating = (async () => {
      const outcomes = [];
      for (let n = 0; n < 30; n += 1) {
        const codes = [demo.codes.unit, real.codes.unit];
        outcomes.push(await store.append(codes.map((code) => submitCommand({ code }))));
      }
      return outcomes;
    })();
    const removed = await removeDemonstration(owner, 'kota-contoh');
    const outcomes = await rating;
    expect(removed).toMatchObject({ key: 'kota-contoh', seals: here['proof_seals'] });
    expect(removed.ratings).toBeGreaterThanOrEqual(here['ratings']!);
    expect(Object.values(await rowsOf(demo)).every((n) => n === 0)).toBe(true);
    expect(await owner.query('SELECT key FROM instansi')).toEqual([{ key: 'kota-nyata' }]);
    const after = await rowsOf(real);
    expect(after).toEqual({
      ...before,
      ratings: before['ratings']! + 30,
      journal: before['journal']! + 30,
    });
    expect(outcomes).toHaveLength(30);
    expect(await indexes()).toEqual([]);
  });

  it('leaves figures that verify, and a record of what left', async () => {
    await new CellStore(owner).rebuild();
    expect(await verifyCells(owner)).toEqual([]);
    expect(await listDemonstrationEnds(owner)).toEqual([
      expect.objectContaining({ key: 'kota-contoh', seals: expect.any(Number) }),
    ]);
    expect(await isDemonstrationOver(owner)).toBe(true);
    await expect(removeDemonstration(owner, 'kota-contoh')).rejects.toThrow(/no agency/);
  });
});

it('an own beginning is remembered once', async () => {
  await owner.query('DELETE FROM demonstration_ends');
  expect(await isDemonstrationOver(owner)).toBe(false);
  await recordOwnBeginning(owner);
  await recordOwnBeginning(owner);
  const [row] = await owner.query('SELECT count(*)::integer AS n FROM demonstration_ends');
  expect(row.n).toBe(1);
  expect(await listDemonstrationEnds(owner)).toEqual([]);
});

describe('childrenFirst', () => {
  it('puts a table before those that it refers to', () => {
    const tables = [
      { name: 'a', refersTo: [] },
      { name: 'b', refersTo: ['a'] },
      { name: 'c', refersTo: ['b', 'a'] },
    ];
    expect(childrenFirst(tables)).toEqual(['c', 'b', 'a']);
  });

  it('refuses a circle', () => {
    const circle = [
      { name: 'a', refersTo: ['b'] },
      { name: 'b', refersTo: ['a'] },
    ];
    expect(() => childrenFirst(circle)).toThrow(/in a circle/);
  });
});
