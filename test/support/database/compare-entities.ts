import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface StoredColumn {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  /** by default, by identity or never */
  filled: boolean;
  key: boolean;
}

const STORED_COLUMNS = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    NOT a.attnotnull AS nullable, a.atthasdef AS filled, coalesce(a.attnum = ANY (k.conkey), false) AS key
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relnamespace = 'suara'::regnamespace AND c.relkind IN ('r', 'p')`;

/** Where the entities of a connection and the tables of its database differ, one sentence each. */
export async function entityDrift(
  dataSource: DataSource,
  on: { query(sql: string): Promise<unknown> } = dataSource,
): Promise<string[]> {
  const stored = (await on.query(STORED_COLUMNS)) as StoredColumn[];
  return dataSource.entityMetadatas.flatMap((entity) =>
    drift(
      entity,
      stored.filter(({ table }) => table === entity.tableName),
    ),
  );
}

function drift(entity: EntityMetadata, stored: readonly StoredColumn[]): string[] {
  const claimed = new Map(entity.columns.map((column) => [column.databaseName, column]));
  const names = new Set([...claimed.keys(), ...stored.map(({ name }) => name)]);
  return [...names].flatMap((name) => {
    const column = claimed.get(name);
    const row = stored.find((one) => one.name === name);
    const at = `${entity.name} (${entity.tableName}.${name})`;
    if (row === undefined) return [`${at}: the table has no such column`];
    if (column === undefined) return [`${at}: the entity does not know this column`];
    return differences(asStored(column, row.table), row).map((one) => `${at}: ${one}`);
  });
}

function asStored(column: ColumnMetadata, table: string): StoredColumn {
  return {
    table,
    name: column.databaseName,
    type: typeOf(column),
    nullable: column.isNullable,
    filled: column.default !== undefined,
    key: column.isPrimary,
  };
}

/** As PostgreSQL names the type. */
function typeOf(column: ColumnMetadata): string {
  const type = String(column.type);
  if (type === 'enum') return column.enumName ?? type;
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function differences(claimed: StoredColumn, stored: StoredColumn): string[] {
  const asked = ['type', 'nullable', 'filled', 'key'] as const;
  return asked
    .filter((property) => claimed[property] !== stored[property])
    .map((property) => `${property} is ${stored[property]}, not ${claimed[property]}`);
}
