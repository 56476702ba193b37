import { withDataSource } from '@app/database';
import type { Clock } from '@app/platform';
import type { Command } from 'commander';
import { AdvanceCells } from '../../../worker/src/aggregation/advance-cells.js';
import { MakeFigures } from '../../../worker/src/figures/make-figures.js';
import { openWork } from '../../../worker/src/open-work.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';

/** `figures`: what the worker does about figures on its schedule, now. */
export function registerFiguresCommand(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
  clock: Clock,
): void {
  program
    .command('figures')
    .description(
      'sum what has come in, settle what is old enough, make the running figures that are due and close what is overdue, now',
    )
    .action(() =>
      access((url) =>
        withDataSource({ url, applicationName: 'suara-cli' }, async (dataSource) => {
          const work = await openWork(dataSource, clock);
          const rows = await work.get(AdvanceCells).execute();
          const { settled, running, closed } = await work.get(MakeFigures).execute(clock());
          terminal.out(
            `${rows} journal rows summed, days of ${settled} agencies settled, ` +
              `${running} running figures made, ${closed} periods closed\n`,
          );
        }),
      ),
    );
}
