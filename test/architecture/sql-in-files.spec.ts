import { complaints, ruleFor } from './syntax-rule.js';

const inStores = ruleFor('libs/persistence/src/codes/list-codes.ts');
const inApps = ruleFor('apps/admin/src/main.ts');
const inTests = ruleFor('libs/persistence/src/codes/codes.db-spec.ts');

describe('a statement in TypeScript', () => {
  it.each([
    `await tx.query('SELECT id FROM codes');`,
    'const codes = `\n  SELECT id, ${columns} FROM codes`;',
    'const codes = `-- those in use\n SELECT id FROM codes`;',
    'const codes = `SELECT\n id FROM codes`;',
    `const added = 'INSERT INTO codes (id) VALUES ($1)';`,
    `const revoked = 'UPDATE codes SET revoked_at = $1';`,
    `const revoked = 'UPDATE codes AS c SET revoked_at = $1';`,
    `const revoked = 'UPDATE codes c SET revoked_at = $1';`,
    'const revoked = `UPDATE ${table} SET revoked_at = $1`;',
    'const gone = `DELETE FROM ${table}`;',
    'const named = `WITH named AS (${names}) SELECT 1`;',
    'const named = `WITH ${names} SELECT 1`;',
    `const below = 'WITH RECURSIVE below (id) AS (SELECT 1) SELECT 2';`,
    `const made = 'CREATE TABLE codes (id uuid)';`,
    'const changed = `ALTER ROLE ${role} LOGIN`;',
    `const dropped = 'DROP TABLE codes';`,
    'const given = `GRANT SELECT ON ${table} TO suara_intake`;',
    `const taken = 'REVOKE ALL ON codes FROM PUBLIC';`,
    `const emptied = 'TRUNCATE codes';`,
    `const settings = 'SET LOCAL enable_nestloop = off';`,
    `const locked = 'LOCK TABLE codes';`,
    'const marked = `COMMENT ON SCHEMA suara IS ${mark}`;',
  ])('is refused: %s', (text) => {
    expect(complaints(inStores, text)).toEqual([expect.stringMatching(/into a \.sql file/)]);
    expect(complaints(inApps, text)).toHaveLength(1);
  });

  it.each([
    `const words = 'Select a code, update it, and drop the rest with care';`,
    `const hint = 'UPDATE the app';`,
    `const hint = 'WITH care';`,
    'const hint = `${count} codes; SELECT is for readers`;',
    `const right = 'CREATEROLE';`,
    `const settings = 'SET off the alarm';`,
  ])('is nothing of that: %s', (text) => {
    expect(complaints(inStores, text)).toEqual([]);
  });

  it('may stand in a test', () => {
    expect(complaints(inTests, `await owner.query('SELECT id FROM codes');`)).toEqual([]);
  });

  it('leaves the other rules on syntax in force', () => {
    for (const rule of [inStores, inApps, inTests]) {
      expect(complaints(rule, `export * from './x.js';`)).toHaveLength(1);
      expect(complaints(rule, 'const one = { ...{ a: 1 } };')).toHaveLength(1);
      expect(complaints(rule, 'const all = [...[1, 2]];')).toHaveLength(1);
    }
  });
});
