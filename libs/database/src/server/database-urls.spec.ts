import fc from 'fast-check';
import { databaseOf, databaseUrls, parseAddress } from './database-urls.js';

const ADMIN = 'postgres://root:p%40ss@db.example:6543/postgres?sslmode=require';
const passwordsOf = (password: string) => ({
  ownerPassword: password,
  intakePassword: password,
  workerPassword: password,
  adminPassword: password,
});

describe('addresses of the roles', () => {
  it('keep the server and its options and replace user, password and database', () => {
    const { intake } = databaseUrls(ADMIN, 'suara', passwordsOf('secret'));
    expect(intake).toBe('postgres://suara_intake:secret@db.example:6543/suara?sslmode=require');
  });

  it('carry any password and any database name unharmed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const name = text.filter((one) => one !== '.' && one !== '..');
    fc.assert(
      fc.property(text, name, (password, database) => {
        const { worker } = databaseUrls(ADMIN, database, passwordsOf(password));
        expect(decodeURIComponent(new URL(worker).password)).toBe(password);
        expect(databaseOf(worker)).toBe(database);
      }),
    );
  });
});

it.each(['.', '..'])('the database %s is refused: no address can hold it', (name) => {
  expect(() => databaseUrls(ADMIN, name, passwordsOf('secret'))).toThrow('give it another name');
});

describe('an address', () => {
  it('without a database means the one named after the user', () => {
    expect(databaseOf('postgresql://dinas@localhost')).toBe('dinas');
  });

  it.each(['', 'localhost:5432', 'mysql://root@localhost/x', 'postgres:///suara'])(
    'such as "%s" is refused with a pattern to follow',
    (text) => {
      expect(() => parseAddress(text)).toThrow('postgres://user:password@host:5432/database');
    },
  );

  it('that is refused is not repeated, since it may hold a password', () => {
    expect(() => parseAddress('mysql://root:hush@localhost')).toThrow(/^(?!.*hush)/);
  });
});
