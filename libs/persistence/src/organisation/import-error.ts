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
export class ImportRefused extends Error {
  readonly code = 'import.refused';
  /** sorted by file, line and column */
  readonly errors: readonly ImportError[];

  constructor(errors: readonly ImportError[], options?: ErrorOptions) {
    const sorted = [...errors].sort(inReadingOrder);
    const summary = `${sorted.length} to mend; nothing was stored.`;
    super([...sorted.map(describeImportError), summary].join('\n'), options);
    this.name = 'ImportRefused';
    this.errors = sorted;
  }
}

/** `units.csv, line 3, column parent: …`, with only the parts that are known. */
function describeImportError({ file, line, column, message }: ImportError): string {
  const place = [file, line > 0 && `line ${line}`, column && `column ${column}`];
  return `${place.filter(Boolean).join(', ')}: ${message}`;
}

function inReadingOrder(a: ImportError, b: ImportError): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column.localeCompare(b.column);
}
