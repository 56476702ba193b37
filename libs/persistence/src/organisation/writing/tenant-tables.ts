import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { type KeyedTable, readIds } from './read-ids.js';

/** What an import did to the rows of one table. */
export interface TableCounts {
  readonly table: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** columns by name; further properties are ignored */
type TableRow = object;

/** Rows of one agency as JSON. */
interface Rows {
  readonly instansiId: string;
  readonly rows: string;
}

type OwnedRows = Rows & { readonly ownerIds: readonly string[] };

const UPSERT = {
  units: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-units.sql', import.meta.url),
  ),
  officers: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-officers.sql', import.meta.url),
  ),
  locations: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-locations.sql', import.meta.url),
  ),
  services: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-services.sql', import.meta.url),
  ),
  counters: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-counters.sql', import.meta.url),
  ),
  codes: defineQuery<Rows, { created: boolean }>(
    new URL('./queries/upsert-codes.sql', import.meta.url),
  ),
};

const REMOVE_OTHERS = {
  unit_versions: defineCommand<OwnedRows>(
    new URL('./queries/remove-other-unit-versions.sql', import.meta.url),
  ),
  counter_services: defineCommand<OwnedRows>(
    new URL('./queries/remove-other-offers.sql', import.meta.url),
  ),
  counter_locations: defineCommand<OwnedRows>(
    new URL('./queries/remove-other-places.sql', import.meta.url),
  ),
  free_services: defineCommand<OwnedRows>(
    new URL('./queries/remove-other-free-days.sql', import.meta.url),
  ),
};

const ADD = {
  unit_versions: defineCommand<Rows>(new URL('./queries/add-unit-versions.sql', import.meta.url)),
  counter_services: defineCommand<Rows>(new URL('./queries/add-offers.sql', import.meta.url)),
  counter_locations: defineCommand<Rows>(new URL('./queries/add-places.sql', import.meta.url)),
  free_services: defineCommand<Rows>(new URL('./queries/add-free-days.sql', import.meta.url)),
};

const INSERT = {
  assignments: defineCommand<Rows>(new URL('./queries/insert-assignments.sql', import.meta.url)),
  roster: defineCommand<Rows>(new URL('./queries/insert-roster.sql', import.meta.url)),
  codes: defineCommand<Rows>(new URL('./queries/insert-codes.sql', import.meta.url)),
};

const MOVE = {
  assignments: defineCommand<Rows>(new URL('./queries/move-assignments.sql', import.meta.url)),
  roster: defineCommand<Rows>(new URL('./queries/move-shifts.sql', import.meta.url)),
};

/** Reads and writes rows of one agency, one statement a table however many rows there are. */
export class TenantTables {
  constructor(
    readonly tx: EntityManager,
    readonly instansiId: string,
  ) {}

  /** Inserts rows with a new key and updates those that differ; other rows are left alone. */
  async upsert(table: keyof typeof UPSERT, rows: readonly TableRow[]): Promise<TableCounts> {
    const written = await UPSERT[table](this.tx, this.ours(rows));
    const created = written.filter((row) => row.created).length;
    const updated = written.length - created;
    const unchanged = rows.length - written.length;
    return { table, created, updated, unchanged, removed: 0 };
  }

  /** Makes these rows the only ones of their owners, without touching a row that is there already. */
  async replaceRanges(
    table: keyof typeof ADD,
    ownerIds: readonly string[],
    rows: readonly TableRow[],
  ): Promise<TableCounts> {
    const ours = this.ours(rows);
    const removed = await REMOVE_OTHERS[table](this.tx, { ...ours, ownerIds });
    const created = await ADD[table](this.tx, ours);
    return { table, created, updated: 0, unchanged: rows.length - created, removed };
  }

  /** Inserts rows that are known to be new. */
  async insert(table: keyof typeof INSERT, rows: readonly TableRow[]): Promise<void> {
    await INSERT[table](this.tx, this.ours(rows));
  }

  /** Gives ranges that are there already another end. @param rows with `id` and the column of the range */
  async moveEnds(table: keyof typeof MOVE, rows: readonly TableRow[]): Promise<void> {
    await MOVE[table](this.tx, this.ours(rows));
  }

  /** Ids of the agency's rows by key. Asking for a key that is not there is a defect and throws. */
  async idsOf(table: KeyedTable): Promise<(key: string) => string> {
    const ids = await readIds(this.tx, table, this.instansiId);
    return (key) => {
      const id = ids.get(key);
      if (id === undefined) {
        throw new Error(`${table} has no row with the key ${key}`);
      }
      return id;
    };
  }

  private ours(rows: readonly TableRow[]): Rows {
    return { instansiId: this.instansiId, rows: JSON.stringify(rows) };
  }
}
