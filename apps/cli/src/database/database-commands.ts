import { migrateQueue } from '@app/jobs';
import { type CellDifference, CellStore, verifyCells } from '@app/persistence/cells';
import { withDataSource, migrate } from '@app/database';
import type { Command } from 'commander';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';

/** The figures are not what the ratings say; the message names the cells. */
export class CellsDiffer extends Error {
  constructor(differences: CellDifference[]) {
    super([...differences.map(describe), `${differences.length} cells differ`].join('\n'));
    this.name = 'CellsDiffer';
  }
}

/**
 * `migrate`.
 * @param database the database as it is, not brought up to date before
 */
export function registerMigrateCommand(
  program: Command,
  terminal: Terminal,
  database: OwnerAccess,
): void {
  program
    .command('migrate')
    .description('bring the database of DATABASE_URL, or of DATA_DIR, up to date')
    .action(() =>
      database(async (ownerUrl) => {
        const applied = await migrate(ownerUrl);
        await migrateQueue(ownerUrl);
        terminal.out(`${applied.length} migrations applied; the database is up to date\n`);
      }),
    );
}

/** `verify` and `rebuild`: what an operator does to the cells as a whole. */
export function registerCellCommands(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
): void {
  program
    .command('verify')
    .description('compare the cells with the journal and the journal with the ratings')
    .action(() => access((ownerUrl) => verify(ownerUrl, terminal)));
  program
    .command('rebuild')
    .description('forget all cells and sum the journal anew; needed once after a restore')
    .action(() => access((ownerUrl) => rebuild(ownerUrl, terminal)));
}

async function verify(ownerUrl: string, terminal: Terminal): Promise<void> {
  const differences = await withDataSource(
    { url: ownerUrl, applicationName: 'suara-cli' },
    verifyCells,
  );
  if (differences.length > 0) {
    throw new CellsDiffer(differences);
  }
  terminal.out('the cells equal the journal, and the journal equals the ratings\n');
}

async function rebuild(ownerUrl: string, terminal: Terminal): Promise<void> {
  const rows = await withDataSource({ url: ownerUrl, applicationName: 'suara-cli' }, (dataSource) =>
    new CellStore(dataSource).rebuild(),
  );
  terminal.out(`${rows} journal rows summed anew\n`);
}

function describe({ comparison, key, found, expected }: CellDifference): string {
  const where = Object.entries(key).map(([column, value]) => `${column}=${value}`);
  return `${comparison}: found ${found}, expected ${expected} at ${where.join(' ')}`;
}
