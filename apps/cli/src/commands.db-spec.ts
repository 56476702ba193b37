import { PostgresRatingStore } from '@app/persistence/ratings';
import { createAgency, type TestAgency } from '../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../test/support/database/database.js';
import { submitCommand } from '../../../test/support/intake/rating-commands.js';
import { registerCellCommands, registerMigrateCommand } from './database/database-commands.js';
import { registerFiguresCommand } from './figures/figures-command.js';
import { createProgram, EXIT, runProgram } from './program.js';
import { registerReplayCommand } from './replay/replay-command.js';

const TABLE = 'test/fixtures/skm/sekadau-2019-s1-first48.csv';

let database: TestDatabase;
let owner: Connection;
let intake: Connection;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  intake = await database.connect('intake');
  agency = await createAgency(owner);
});

afterAll(async () => {
  await Promise.all([owner.destroy(), intake.destroy()]);
  await database.drop();
});

/** Runs a command as typed; what it wrote and its exit code. */
async function type(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
  };
  const program = createProgram(terminal);
  const access = <T>(work: (ownerUrl: string) => Promise<T>): Promise<T> =>
    work(database.urls.owner);
  registerMigrateCommand(program, terminal, access);
  registerCellCommands(program, terminal, access);
  registerFiguresCommand(program, terminal, access, () => new Date('2027-01-22T05:00:00Z'));
  registerReplayCommand(program, terminal, access, {});
  const code = await runProgram(program, terminal, ['node', 'suara-loket', ...args]);
  return { code, ...written };
}

it('migrate changes nothing in an up-to-date database', async () => {
  expect(await type('migrate')).toMatchObject({
    code: EXIT.done,
    out: '0 migrations applied; the database is up to date\n',
  });
});

it('figures sums what has come in, verify finds it exact', async () => {
  const taps = Array.from({ length: 12 }, () => submitCommand({ code: agency.codes.unit }));
  await new PostgresRatingStore(intake).append(taps);
  // the rules have not looked at the day yet, so nothing is settled
  expect((await type('figures')).out).toBe(
    '12 journal rows summed, days of 0 agencies settled, 0 running figures made, 0 periods closed\n',
  );
  expect(await type('verify')).toMatchObject({ code: EXIT.done });
});

it('verify ends with 1 and names the cell that differs, rebuild mends it', async () => {
  await owner.query('UPDATE person_cells SET tap_4 = tap_4 + 1');
  const found = await type('verify');
  expect(found.code).toBe(1);
  expect(found.err).toMatch(
    /person_cells against the journal: found 0 0 0 13 0 0, expected 0 0 0 12 0 0 at /,
  );
  expect(await type('rebuild')).toMatchObject({
    code: EXIT.done,
    out: '12 journal rows summed anew\n',
  });
  expect(await type('verify')).toMatchObject({ code: EXIT.done });
});

it('figures settles what is old enough, makes running figures and closes what is overdue', async () => {
  const at = new Date('2026-10-05T05:00:00Z');
  const taps = Array.from({ length: 12 }, () => submitCommand({ code: agency.codes.unit, at }));
  await new PostgresRatingStore(intake).append(taps);
  await owner.query(`INSERT INTO judged_days SELECT id, 'infinity' FROM instansi`);
  const { code, out } = await type('figures');
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(
    /^12 journal rows summed, days of 1 agencies settled, \d+ running figures made, [1-9]\d* periods closed\n$/,
  );
});

describe('replay', () => {
  it('refuses a code that takes real ratings', async () => {
    const refused = await type('replay', TABLE, '--code', agency.codes.unit);
    expect(refused.code).toBe(EXIT.wrongInput);
    expect(refused.err).toContain("takes real citizens' ratings");
  });

  it('refuses a code that was never issued, and one that is mistyped', async () => {
    expect((await type('replay', TABLE, '--code', 'C0NT0H07S')).err).toContain('never issued');
    expect((await type('replay', TABLE, '--code', 'C0NT0H07T')).err).toContain('not a valid code');
  });
});

it('every command tells what it takes', async () => {
  for (const command of ['migrate', 'verify', 'rebuild', 'figures', 'replay']) {
    const help = await type(command, '--help');
    expect(help.code).toBe(EXIT.done);
    expect(help.out).toContain(`Usage: suara-loket ${command}`);
  }
});
