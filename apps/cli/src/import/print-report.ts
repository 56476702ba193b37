import { formatCode } from '@app/codes';
import { changedAnything, type ImportReport } from '@app/persistence/organisation';

const COUNTS = ['created', 'updated', 'removed', 'unchanged'] as const;
const NAME_WIDTH = 18;
const COUNT_WIDTH = 10;

/** What an import did, for the terminal: a line a table, then the codes that were made up. */
export function printReport(report: ImportReport): string {
  const { instansi, tables } = report;
  const lines = [
    `${instansi.name} (${instansi.key})`,
    row('', COUNTS),
    ...tables.map((counts) =>
      row(
        counts.table,
        COUNTS.map((count) => String(counts[count])),
      ),
    ),
    verdict(report),
    ...generatedCodes(report),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function row(name: string, fields: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + fields.map((field) => field.padStart(COUNT_WIDTH)).join('');
}

function verdict(report: ImportReport): string {
  if (!changedAnything(report)) {
    return 'Nothing changed: the database holds what the files say.';
  }
  return report.dryRun
    ? 'Dry run: nothing was stored. Without --dry-run this would happen.'
    : 'Stored.';
}

/** A dry run's codes are made up again by the true run, so it tells only how many there will be. */
function generatedCodes({ codes, dryRun }: ImportReport): string[] {
  const generated = codes.filter((code) => code.generated);
  if (generated.length === 0) {
    return [];
  }
  return dryRun
    ? [`Codes that would be made for empty fields: ${generated.length}.`]
    : [
        'Codes made for empty fields:',
        ...generated.map(({ key, code }) => `  ${key.padEnd(NAME_WIDTH)} ${formatCode(code)}`),
      ];
}
