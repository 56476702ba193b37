import { verifyPassword } from '@app/persistence/access';
import { createDataSource } from '@app/database';
import { createAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createProgram, runProgram } from '../program.js';
import { registerUserCommand } from './user-command.js';

interface Run {
  exitCode: number;
  out: string;
  err: string;
}

describe('user', () => {
  let database: TestDatabase;
  let owner: ReturnType<typeof createDataSource>;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({
      url: database.urls.owner,
      applicationName: 'spec',
    }).initialize();
    await createAgency(owner, { key: 'kota-contoh' });
  });

  afterEach(() => owner.query('DELETE FROM users'));

  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  async function run(args: string[], input = ''): Promise<Run> {
    const written = { out: '', err: '' };
    const terminal = {
      out: (text: string) => void (written.out += text),
      err: (text: string) => void (written.err += text),
    };
    const program = createProgram(terminal);
    registerUserCommand(
      program,
      terminal,
      (work) => work(database.urls.owner),
      () => Promise.resolve(input),
    );
    const exitCode = await runProgram(program, terminal, ['node', 'main.js', 'user', ...args]);
    return { exitCode, ...written };
  }

  const add = (...more: string[]): Promise<Run> =>
    run(['add', 'sari', '--instansi', 'kota-contoh', ...more]);

  async function opens(username: string, password: string): Promise<boolean> {
    const [row] = await owner.query('SELECT password_hash FROM users WHERE username = $1', [
      username,
    ]);
    return verifyPassword(row.password_hash, password);
  }

  it('adds a user and prints the generated password alone on standard output', async () => {
    const { exitCode, out, err } = await add();
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'User sari of kota-contoh is added. Before the first session an authenticator app is set up. The password, shown this once:\n',
    });
    expect(out).toMatch(/^[A-Za-z2-9]{20}\n$/);
    expect(await opens('sari', out.trim())).toBe(true);
  });

  it('takes a password from standard input, spaces included, and repeats it nowhere', async () => {
    const args = ['add', 'sari', '--instansi', 'kota-contoh', '--password-stdin'];
    const { exitCode, out, err } = await run(args, ' kuda laut biru \r\n');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(err).not.toContain('kuda');
    expect(await opens('sari', ' kuda laut biru ')).toBe(true);
  });

  it('changes a password', async () => {
    await add();
    const { exitCode, out } = await run(['password', 'sari']);
    expect(exitCode).toBe(0);
    expect(await opens('sari', out.trim())).toBe(true);
  });

  it('lists the users, aligned', async () => {
    await add();
    const { exitCode, out } = await run(['list']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^user {2}agency {6} role {11}since\nsari {2}kota-contoh {2}administrator {2}\d{4}-\d\d-\d\d\n$/,
    );
  });

  it('says so when there are none', async () => {
    expect(await run(['list'])).toEqual({
      exitCode: 0,
      out: '',
      err: 'There are no users yet: add one with user add.\n',
    });
  });

  it.each([
    [['add', 'sari', '--instansi', 'kota-x'], 'Known: kota-contoh.'],
    [['add', 'Sari Contoh', '--instansi', 'kota-contoh'], 'small letters'],
    [['add', 'sari', '--instansi', 'kota-contoh', '--password-stdin'], '12 to 256'],
    [['add', 'sari'], '--instansi'],
    [['password', 'nobody'], 'no user "nobody"'],
    [['forget-second-factor', 'nobody'], 'no user "nobody"'],
  ])('ends %j with 2 and what to mend', async (args, message) => {
    const { exitCode, out, err } = await run(args, 'pendek\n');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('pendek');
  });

  it('takes away a second factor with its recovery codes', async () => {
    await add();
    await owner.query(
      `UPDATE users SET second_factor = 'sealed', second_factor_pending = 'sealed'`,
    );
    await owner.query(
      `INSERT INTO recovery_codes SELECT instansi_id, id, sha256('code') FROM users`,
    );
    const { exitCode, err } = await run(['forget-second-factor', 'sari']);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: expect.stringContaining('The second factor of sari is gone.'),
    });
    const left = await owner.query('SELECT second_factor, second_factor_pending FROM users');
    expect(left).toEqual([{ second_factor: null, second_factor_pending: null }]);
    expect(await owner.query('SELECT FROM recovery_codes')).toEqual([]);
  });

  it('ends with 1 when the database cannot be had', async () => {
    const terminal = { out: () => undefined, err: () => undefined };
    const program = createProgram(terminal);
    const ownerAccess = (): Promise<never> => Promise.reject(new Error('no server'));
    registerUserCommand(program, terminal, ownerAccess);
    expect(await runProgram(program, terminal, ['node', 'main.js', 'user', 'list'])).toBe(1);
  });
});
