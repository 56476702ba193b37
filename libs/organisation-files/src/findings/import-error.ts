import { DomainError } from '@app/errors';

/** One thing to mend in the files of an organisation. */
export interface ImportError {
  /** name of the file in the folder, e.g. `units.csv` */
  readonly file: string;
  /** line as an editor shows it (the header is usually 1); 0 when the file as a whole is meant */
  readonly line: number;
  /** empty when the row or the file as a whole is meant */
  readonly column: string;
  /** what is wrong and what is accepted; never repeats a NIP */
  readonly message: string;
}

/** The files were refused and nothing was stored. The message lists everything there is to mend. */
export class ImportRefused extends DomainError<'import.refused'> {
  /** sorted by file, line and column */
  readonly errors: readonly ImportError[];

  constructor(errors: readonly ImportError[], options?: ErrorOptions) {
    const sorted = [...errors].sort(inReadingOrder);
    const summary = `${sorted.length} to mend; nothing was stored.`;
    const fields = sorted.map((one) => ({
      field: describeImportPosition(one),
      message: one.message,
    }));
    const message = [...sorted.map(describeImportError), summary].join('\n');
    super('import.refused', { errors: fields, message }, options);
    this.errors = sorted;
  }
}

/** `units.csv, line 3, column parent`, with only the parts that are known. */
export function describeImportPosition({ file, line, column }: ImportError): string {
  return [file, line > 0 && `line ${line}`, column && `column ${column}`]
    .filter(Boolean)
    .join(', ');
}

function describeImportError(error: ImportError): string {
  return `${describeImportPosition(error)}: ${error.message}`;
}

function inReadingOrder(a: ImportError, b: ImportError): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column.localeCompare(b.column);
}
