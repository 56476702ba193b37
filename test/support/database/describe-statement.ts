import { Client, type Connection as Wire, type Submittable } from 'pg';

/** What PostgreSQL makes of a statement without running it. */
export interface Description {
  /** type names of $1, $2 …, e.g. `uuid`, `text[]`, `rating_status` */
  parameters: string[];
  /** columns of the answer in their order; empty where nothing is returned */
  columns: { name: string; type: string }[];
}

interface Field {
  name: string;
  dataTypeID: number;
}

/** Asks for the description of one prepared statement; the driver itself always runs what it prepares. */
class Describe implements Submittable {
  readonly parameters: number[] = [];
  readonly fields: Field[] = [];
  private settle!: { resolve: () => void; reject: (error: unknown) => void };
  readonly done = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject }));

  constructor(private readonly sql: string) {}

  submit(wire: Wire): void {
    const connection = wire as unknown as WireMessages;
    connection.once('parameterDescription', ({ dataTypeIDs }) =>
      this.parameters.push(...dataTypeIDs),
    );
    connection.parse({ name: '', text: this.sql, types: [] });
    connection.describe({ type: 'S', name: '' });
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.fields.push(...fields);
  }

  handleError(error: unknown): void {
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    this.settle.resolve();
  }
}

/** The messages of the protocol that the driver's types leave out. */
interface WireMessages {
  once(name: 'parameterDescription', listen: (message: { dataTypeIDs: number[] }) => void): void;
  parse(message: { name: string; text: string; types: number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/** Describes statements on one connection; `end` closes it. */
export class StatementDescriber {
  private constructor(
    private readonly client: Client,
    private readonly types: ReadonlyMap<number, string>,
  ) {}

  static async connect(url: string): Promise<StatementDescriber> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ oid: number; name: string }>(
      `SELECT oid::integer, CASE WHEN typtype = 'e' THEN 'enum' WHEN typtype = 'c' THEN 'composite'
         ELSE format_type(oid, NULL) END AS name FROM pg_type`,
    );
    return new StatementDescriber(client, new Map(rows.map(({ oid, name }) => [oid, name])));
  }

  /** @throws the server's error when it does not understand the statement */
  async describe(sql: string): Promise<Description> {
    const asked = new Describe(sql);
    this.client.query(asked);
    await asked.done;
    const nameOf = (oid: number): string => this.types.get(oid) ?? String(oid);
    return {
      parameters: asked.parameters.map(nameOf),
      columns: asked.fields.map(({ name, dataTypeID }) => ({ name, type: nameOf(dataTypeID) })),
    };
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
