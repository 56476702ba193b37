import type { EntityManager } from 'typeorm';

/** What an import did to the rows of one table. */
export interface TableCounts {
  readonly table: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A table with the types of its columns, without the tenant. Names are ours, never a caller's. */
export interface TableShape {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** columns by name; further properties are ignored */
type TableRow = object;

/** Reads and writes rows of one agency, one statement a table however many rows there are. */
export class TenantTables {
  constructor(
    private readonly tx: EntityManager,
    private readonly instansiId: string,
  ) {}

  /** Inserts rows with a new key and updates those that differ; other rows are left alone. */
  async upsert(shape: TableShape, rows: readonly TableRow[]): Promise<TableCounts> {
    const { table, columns } = shape;
    const names = Object.keys(columns);
    const values = names.filter((name) => name !== 'key');
    const written: { created: boolean }[] = await this.run(
      `INSERT INTO ${table} AS t (instansi_id, ${names.join(', ')})
       SELECT $1, ${names.join(', ')} FROM ${recordset(columns)}
       ON CONFLICT (instansi_id, key) DO UPDATE
         SET ${values.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}
         WHERE ${record('t', values)} IS DISTINCT FROM ${record('EXCLUDED', values)}
       RETURNING t.xmax = 0 AS created`,
      rows,
    );
    const created = written.filter((row) => row.created).length;
    const updated = written.length - created;
    const unchanged = rows.length - written.length;
    return { table, created, updated, unchanged, removed: 0 };
  }

  /** Makes these rows the only ones of their owners, without touching a row that is there already. */
  async replaceRanges(
    shape: TableShape,
    owner: { column: string; ids: readonly unknown[] },
    rows: readonly TableRow[],
  ): Promise<TableCounts> {
    const { table, columns } = shape;
    const names = Object.keys(columns);
    // compared as text: that is hashed, and two NULLs are the same
    const [, removed]: [unknown, number] = await this.run(
      `DELETE FROM ${table} AS t WHERE t.instansi_id = $1 AND t.${owner.column} = ANY ($3)
       AND ${record('t', names)}::text NOT IN
         (SELECT ${record('r', names)}::text FROM ${recordset(columns)})`,
      rows,
      owner.ids,
    );
    const added: unknown[] = await this.run(
      `INSERT INTO ${table} (instansi_id, ${names.join(', ')})
       SELECT $1, ${names.join(', ')} FROM ${recordset(columns)}
       WHERE ${record('r', names)}::text NOT IN
         (SELECT ${record('t', names)}::text FROM ${table} AS t WHERE t.instansi_id = $1)
       RETURNING 1`,
      rows,
    );
    const unchanged = rows.length - added.length;
    return { table, created: added.length, updated: 0, unchanged, removed };
  }

  /** Inserts rows that are known to be new. */
  async insert({ table, columns }: TableShape, rows: readonly TableRow[]): Promise<void> {
    const names = Object.keys(columns).join(', ');
    await this.run(
      `INSERT INTO ${table} (instansi_id, ${names}) SELECT $1, ${names} FROM ${recordset(columns)}`,
      rows,
    );
  }

  /** Gives ranges that are there already another end. */
  async moveEnds(
    table: string,
    column: { name: string; type: string },
    moves: readonly { id: string; range: string }[],
  ): Promise<void> {
    await this.run(
      `UPDATE ${table} AS t SET ${column.name} = r.range
       FROM ${recordset({ id: 'uuid', range: column.type })}
       WHERE t.instansi_id = $1 AND t.id = r.id`,
      moves,
    );
  }

  /** Ids of the agency's rows by key. Asking for a key that is not there is a defect and throws. */
  async idsOf(table: string): Promise<(key: string) => string> {
    const rows = await this.read<{ key: string; id: string }>(
      `SELECT key, id FROM ${table} WHERE instansi_id = $1`,
    );
    const ids = new Map(rows.map((row) => [row.key, row.id]));
    return (key) => {
      const id = ids.get(key);
      if (id === undefined) {
        throw new Error(`${table} has no row with the key ${key}`);
      }
      return id;
    };
  }

  /** Rows of a query whose $1 is the agency; further parameters follow from $2 on. */
  read<T>(sql: string, ...parameters: unknown[]): Promise<T[]> {
    return this.tx.query(sql, [this.instansiId, ...parameters]);
  }

  private run<T>(sql: string, rows: readonly TableRow[], ...rest: unknown[]): Promise<T> {
    return this.tx.query(sql, [this.instansiId, JSON.stringify(rows), ...rest]);
  }
}

function recordset(columns: Readonly<Record<string, string>>): string {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset($2::jsonb) AS r (${typed.join(', ')})`;
}

function record(alias: string, names: readonly string[]): string {
  return `ROW(${names.map((name) => `${alias}.${name}`).join(', ')})`;
}
