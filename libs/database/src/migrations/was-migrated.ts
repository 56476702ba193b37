import { defineQuery, type Queryable } from '../statements/define-query.js';

const tables = defineQuery<object, { there: boolean }>(
  new URL('./queries/find-migrations.sql', import.meta.url),
);

/** Was this database ever migrated, by whichever version? */
export async function wasMigrated(on: Queryable): Promise<boolean> {
  const [table] = await tables(on, {});
  return table!.there;
}
