import { nameOf, readForwardMigrations } from './forward-migrations.js';

it('names each file as installed databases have recorded it', () => {
  expect(readForwardMigrations().map(({ name }) => name)[0]).toBe('Mended1764000000031');
  expect(nameOf('045-two-words.sql')).toBe('TwoWords1764000000045');
});

it('refuses a file without its number', () => {
  expect(() => nameOf('mended.sql')).toThrow('named like 031-mended.sql');
});
