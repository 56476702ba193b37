import { readPasswords } from './prepare-command.js';

const password = (letter: string): string => letter.repeat(24);

it('takes one password for each role', () => {
  const env = {
    DATABASE_OWNER_PASSWORD: password('o'),
    DATABASE_INTAKE_PASSWORD: password('i'),
    DATABASE_WORKER_PASSWORD: ` ${password('w')} `,
    DATABASE_ADMIN_PASSWORD: password('a'),
  };
  expect(readPasswords(env)).toEqual({
    ownerPassword: password('o'),
    intakePassword: password('i'),
    workerPassword: password('w'),
    adminPassword: password('a'),
  });
});

it('names every one that is missing or short, and repeats none', () => {
  const env = { DATABASE_OWNER_PASSWORD: password('o'), DATABASE_INTAKE_PASSWORD: 'rahasia' };
  expect(() => readPasswords(env)).toThrow(
    'Set DATABASE_INTAKE_PASSWORD, DATABASE_WORKER_PASSWORD, DATABASE_ADMIN_PASSWORD to 24',
  );
  expect(() => readPasswords(env)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('rahasia') }),
  );
});
