import { withDataSource } from '@app/database';
import type { Clock } from '@app/platform';
import type { Command } from 'commander';
import { AdvanceCells } from '../../../worker/src/aggregation/advance-cells.js';
import { openWork } from '../../../worker/src/open-work.js';
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
  clock: Clock,
): void {
  program
    .command('release')
    .description('sum what has come in and make the releases that are due now')
    .action(() =>
      access((url) =>
        withDataSource({ url, applicationName: 'suara-cli' }, async (dataSource) => {
          const work = await openWork(dataSource, clock);
          const rows = await work.get(AdvanceCells).execute();
          const now = clock();
          const made =
            (await work.get(MakeReleases).execute(now, SINCE_EVER)) +
            (await work.get(MakeProfileReleases).execute(now, SINCE_EVER));
          terminal.out(`${rows} journal rows summed, ${made} releases made\n`);
        }),
      ),
    );
}
