import { withDataSource } from '@app/database';
import { importOrganisation } from '@app/persistence/organisation';
import type { Command } from 'commander';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { printReport } from './print-report.js';
import { readOrganisationFolder } from './read-organisation-folder.js';
import { registerTemplateCommand } from './template-command.js';

/** `import organisation FOLDER`: units, counters, officers, roster and codes from CSV or XLSX files. */
export function registerImportCommand(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
): void {
  const importing = program.command('import').description('take over files of the agency');
  registerTemplateCommand(importing, terminal);
  importing
    .command('organisation')
    .description('store an agency from the CSV or XLSX files of a folder, all or nothing')
    .argument('<folder>', 'folder with instansi.csv, units.csv and the others of docs/import.md')
    .option('--dry-run', 'check everything and store nothing', false)
    .action(async (folder: string, { dryRun }: { dryRun: boolean }) => {
      const { tables, ignored } = await readOrganisationFolder(folder);
      for (const name of ignored) {
        terminal.err(`${name}: not looked at; it is neither CSV nor XLSX.\n`);
      }
      const report = await access((url) =>
        withDataSource({ url, applicationName: 'suara-cli' }, (owner) =>
          importOrganisation(owner, tables, { dryRun }),
        ),
      );
      terminal.out(printReport(report));
    });
}
