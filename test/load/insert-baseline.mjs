import { access, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withClient } from './with-client.mjs';
import { run, runLoad } from './processes.mjs';

export const CONNECTIONS = 100;
const DEBIAN = '/usr/lib/postgresql';

/**
 * The baseline: one rating, one INSERT, one transaction, 100 connections, prepared, into a table with
 * the columns, checks and indexes of `ratings` and without its foreign keys and its journal.
 */
export async function prepareBaseline(url, folder) {
  const sql = await withClient(url, async (client) => {
    await client.query('CREATE TABLE bench_ratings (LIKE ratings INCLUDING ALL)');
    return insertLike(client);
  });
  const file = join(folder, 'insert.sql');
  await writeFile(file, `${sql};\n`);
  const pgbench = await findPgbench();
  return {
    tool: pgbench ? 'pgbench -M prepared' : 'a Node client, prepared',
    measure: (seconds) =>
      pgbench
        ? measureWithPgbench(pgbench, file, url, seconds)
        : runLoad('insert-load.mjs', { url, sql, seconds, connections: CONNECTIONS }),
  };
}

/** An INSERT of a rating like one that is stored, with an id and a receipt of its own. */
async function insertLike(client) {
  const { rows } = await client.query(`
    SELECT column_name AS name, CASE column_name
      WHEN 'id' THEN 'gen_random_uuid()'
      WHEN 'receipt_hash' THEN 'sha256(random()::text::bytea)'
      WHEN 'received_at' THEN 'now()'
      ELSE quote_nullable(to_jsonb(r) ->> column_name) END AS value
    FROM information_schema.columns, (SELECT * FROM ratings LIMIT 1) AS r
    WHERE table_schema = 'suara' AND table_name = 'ratings' ORDER BY ordinal_position`);
  const [names, values] = [rows.map(({ name }) => name), rows.map(({ value }) => value)];
  return `INSERT INTO suara.bench_ratings (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

async function findPgbench() {
  const versions = (await readdir(DEBIAN).catch(() => [])).sort().reverse();
  const paths = versions.map((version) => join(DEBIAN, version, 'bin', 'pgbench'));
  for (const path of [...paths, '/usr/bin/pgbench', '/usr/local/bin/pgbench']) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}

async function measureWithPgbench(pgbench, file, url, seconds) {
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    CONNECTIONS,
    '-j',
    2,
    '-T',
    seconds,
    '-f',
    file,
    url,
  ];
  const printed = await run(pgbench, options.map(String), seconds);
  const tps = /tps = ([\d.]+)/.exec(printed);
  if (!tps) throw new Error(`pgbench stored nothing in ${seconds} s:\n${printed}`);
  return { perSecond: Number(tps[1]) };
}
