import { createAgency, type TestAgency } from './agency.js';
import { type Connection, createTestDatabase, type TestDatabase } from './database.js';

/** Functions of the database one by one, as their owner, beside an agency of their own. */
export class FunctionFixture {
  private constructor(
    private readonly database: TestDatabase,
    readonly owner: Connection,
    readonly agency: TestAgency,
  ) {}

  static async open(): Promise<FunctionFixture> {
    const database = await createTestDatabase();
    const owner = await database.connect('owner');
    return new FunctionFixture(database, owner, await createAgency(owner));
  }

  close(): Promise<void> {
    return this.database.drop();
  }

  /** What an expression is worth, e.g. `hour_block_of($1)`. */
  async value(expression: string, parameters: unknown[] = []): Promise<unknown> {
    const rows: { value: unknown }[] = await this.owner.query(
      `SELECT ${expression} AS value`,
      parameters,
    );
    return rows[0]?.value;
  }

  /** Changes what comes before a test; nothing is given back. */
  async run(sql: string, parameters: unknown[] = []): Promise<void> {
    await this.owner.query(sql, parameters);
  }
}

/** A row of a table in which only these columns are filled in, as an expression for the place `$n`. */
export function rowOf(table: string, n: number): string {
  return `jsonb_populate_record(NULL::${table}, $${n}::jsonb)`;
}
