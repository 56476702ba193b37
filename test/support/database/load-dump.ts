import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';

/** The schema as it was before the baseline, with a played demonstration of 150 ratings; INSERTs, no COPY. */
const DUMP = 'test/fixtures/database-before-baseline.sql.gz';

/** Fills an empty database, as a superuser, with what an earlier version left. */
export async function loadDump(superuserUrl: string): Promise<void> {
  const text = gunzipSync(readFileSync(DUMP)).toString('utf8');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('DROP SCHEMA IF EXISTS suara CASCADE');
    // a dump of one schema leaves the extensions in it out
    await client.query(
      text.replace(
        /(ALTER SCHEMA suara OWNER TO suara_owner;)/,
        '$1\nCREATE EXTENSION btree_gist WITH SCHEMA suara;',
      ),
    );
  } finally {
    await client.end();
  }
}
