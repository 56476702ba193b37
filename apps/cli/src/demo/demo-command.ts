import { isWorkerRunning } from '@app/persistence/cells';
import { withDataSource } from '@app/database';
import type { Clock } from '@app/platform';
import { ENTITIES } from '@app/persistence/entities';
import { hasAgency } from '@app/persistence/organisation';
import { SingleBar } from 'cli-progress';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { ACCOUNTS } from './open-demo-office.js';
import { registerRemoveCommand } from './remove-command.js';
import { type SimulatedYear, simulateYear } from './simulate-year.js';

interface DemoOptions {
  ratings: number;
  months: number;
  seed: number;
}

type Connection = Parameters<typeof simulateYear>[0];

const AGENCY = 'pemkab-contoh';

/**
 * `demo`: an invented agency with a year of invented ratings, through the citizens' app; `demo remove`
 * takes one out.
 *
 * @param access `fill` makes a database where there is none
 * @param clock the year ends the day before what it tells
 */
export function registerDemoCommand(
  program: Command,
  terminal: Terminal,
  access: { fill: OwnerAccess; remove: OwnerAccess },
  clock: Clock,
): void {
  const demo = program
    .command('demo')
    .description('fill a demonstration agency, marked CONTOH, with a year of invented ratings')
    .option('--ratings <n>', 'how many', readCount, 20_000)
    .option('--months <n>', 'of how many months, up to yesterday', readCount, 12)
    .option('--seed <n>', 'another number gives other ratings', readCount, 1)
    .action((options: DemoOptions) =>
      access.fill((url) =>
        withDataSource({ url, applicationName: 'suara-cli', entities: ENTITIES }, async (owner) => {
          await refuseUnready(owner);
          await fill(owner, { ...options, now: clock() }, terminal);
        }),
      ),
    );
  registerRemoveCommand(demo, terminal, access.remove);
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Give a whole number above 0.');
}

async function refuseUnready(owner: Connection): Promise<void> {
  if (await hasAgency(owner, AGENCY)) {
    throw new CommandInputError(
      `The agency ${AGENCY} is there already, and its past cannot be invented twice. Take it out with demo remove ${AGENCY}, or set DATA_DIR to a new folder or DATABASE_URL to a new database.`,
    );
  }
  if (await isWorkerRunning(owner)) {
    throw new CommandInputError(
      'The product is running, and its worker would publish a past that is still being invented. Stop it (Ctrl-C where it was started), then type this again.',
    );
  }
}

async function fill(
  owner: Connection,
  options: DemoOptions & { now: Date },
  terminal: Terminal,
): Promise<void> {
  const bar = new SingleBar({ format: '{bar} {value}/{total} ratings, {eta_formatted} to go' });
  const begun = performance.now();
  bar.start(options.ratings, 0);
  let year: SimulatedYear;
  try {
    year = await simulateYear(owner, {
      ...options,
      onProgress: (stored) => bar.update(stored),
    });
  } finally {
    bar.stop();
  }
  terminal.out(report(year, options.ratings, (performance.now() - begun) / 1000));
}

function report(
  { instansi, from, to, figures, closed, password }: SimulatedYear,
  ratings: number,
  seconds: number,
): string {
  return [
    `${ratings} invented ratings of ${instansi.name}, ${from} to ${to}, ${figures} running figures and ${closed} closed periods`,
    `in ${Math.round(seconds)} s (${Math.round(ratings / seconds)} ratings/s).`,
    'To look at them: npm start, then sign in as',
    ...ACCOUNTS.map(({ username, role }) => `  ${username.padEnd(16)}(${role})`),
    `with the password ${password}, shown this once.`,
    '',
  ].join('\n');
}
