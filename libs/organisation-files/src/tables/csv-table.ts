/** One table as it was read, before anything in it is believed. */
export interface CsvTable {
  /** empty when the file could not be read as a table */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** what it is called where it stands, when that is another name; e.g. `organisasi.xlsx, sheet units` */
  readonly source?: string;
  /** what the CSV itself got wrong, such as a row with too many fields */
  readonly faults?: readonly { readonly line: number; readonly message: string }[];
}

export interface CsvRow {
  /** line of the file on which the row begins */
  readonly line: number;
  /** trimmed fields, in the order of the header */
  readonly values: readonly string[];
}

/** The files of one organisation by name, e.g. `units.csv`. */
export type OrganisationTables = ReadonlyMap<string, CsvTable>;
