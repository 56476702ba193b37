import { parseCount, parseOptionalRedisUrl, parsePort, parsePostgresUrl } from './parse.js';
import { BadSettings, readSettings } from './read-settings.js';

const settings = {
  port: { name: 'APP_PORT', fallback: '3000', parse: parsePort },
  databaseUrl: { name: 'DATABASE_URL', parse: parsePostgresUrl },
};

it('reads what is given and falls back where nothing is', () => {
  expect(readSettings({ APP_PORT: ' ', DATABASE_URL: 'postgres://a@b/c' }, settings)).toEqual({
    port: 3000,
    databaseUrl: 'postgres://a@b/c',
  });
});

it('names all faults at once', () => {
  const read = (): unknown => readSettings({ APP_PORT: '70000' }, settings);
  expect(read).toThrow(BadSettings);
  expect(read).toThrow(/APP_PORT: "70000" is not a port[^]*DATABASE_URL: Give the address/);
});

it('never repeats an address that may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'http://u:geheim@h' }, settings)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
  );
});

it.each(['', '-1', '65536', '80a', '1e3'])('"%s" is no port', (text) => {
  expect(() => parsePort(text)).toThrow('is not a port');
});

it('a Redis address may be left out, and must be one when given', () => {
  expect(parseOptionalRedisUrl('')).toBeUndefined();
  expect(parseOptionalRedisUrl('redis://localhost:6379')).toBe('redis://localhost:6379');
  expect(() => parseOptionalRedisUrl('localhost')).toThrow('redis://host:6379');
});

it.each(['0', '-3', '1.5', 'many'])('"%s" is no count', (text) => {
  expect(() => parseCount(text)).toThrow('whole number from 1');
});
