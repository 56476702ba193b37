import type { DataSource, MigrationInterface } from 'typeorm';

type Migrations = readonly (new () => MigrationInterface)[];

/** The number in the name of a migration, which is its order. */
const ORDER = /\d{13}$/;

/** The order of the last of some migrations; as text it sorts like the number. */
export function lastOrderOf(migrations: Migrations): string {
  return ORDER.exec(migrations.at(-1)!.name)![0];
}

/** Marks the schema with its last migration, where every role may read it. As `suara_owner`. */
export async function markSchema(owner: DataSource, migrations: Migrations): Promise<void> {
  await owner.query(`COMMENT ON SCHEMA suara IS '${lastOrderOf(migrations)}'`);
}

/** What `markSchema` wrote; null where no version ever did. */
export async function readSchemaMark(dataSource: DataSource): Promise<string | null> {
  const [{ mark }] = await dataSource.query(
    `SELECT obj_description(to_regnamespace('suara'), 'pg_namespace') AS mark`,
  );
  return mark;
}
