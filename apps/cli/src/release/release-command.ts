import { CellStore } from '@app/persistence/cells';
import { withDataSource } from '@app/database';
import { ReleaseStore } from '@app/persistence/releases';
import type { Command } from 'commander';
import { AdvanceCells } from '../../../worker/src/aggregation/advance-cells.js';
import { MakeProfileReleases } from '../../../worker/src/releases/make-profile-releases.js';
import { MakeReleases } from '../../../worker/src/releases/make-releases.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';

/** Every period that ever had a rating. */
const SINCE_EVER = '0001-01-01';

/** `release`: what the worker does on its schedule, now and for all periods. */
export function registerReleaseCommand(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
): void {
  program
    .command('release')
    .description('sum what has come in and make the releases that are due now')
    .action(() =>
      access((url) =>
        withDataSource({ url, applicationName: 'suara-cli' }, async (dataSource) => {
          const rows = await new AdvanceCells(new CellStore(dataSource)).execute();
          const store = new ReleaseStore(dataSource);
          const now = new Date();
          const made =
            (await new MakeReleases(store).execute(now, SINCE_EVER)) +
            (await new MakeProfileReleases(store).execute(now, SINCE_EVER));
          terminal.out(`${rows} journal rows summed, ${made} releases made\n`);
        }),
      ),
    );
}
