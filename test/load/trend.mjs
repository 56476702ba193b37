import { withClient } from './with-client.mjs';
import { findTrend, Tenancy, withDataSource } from './product.mjs';
import { median, secondsOf } from './timing.mjs';

const MONTHS = 24;
const ROUNDS = 3;
/** Looks at the releases in a round: one takes about a millisecond. */
const LOOKS = 20;

/**
 * 24 months of a unit's elements: as the product reads them, from releases, against counting the ratings.
 * Both for the ratings of the journal and for a table of `times` as many of the same shape, each rating
 * copied; nobody needs their keys here, so the copies have no indexes.
 */
export async function measureTrends(urls, times) {
  return withClient(urls.superuser, async (client) => {
    await client.query('CREATE UNLOGGED TABLE bench_copies (LIKE ratings)');
    await client.query(
      `INSERT INTO bench_copies SELECT r.* FROM ratings r, generate_series(1, ${times})`,
    );
    await client.query('ANALYZE bench_copies');
    const few = await measureTrend(urls, client, 'ratings');
    const many = await measureTrend(urls, client, 'bench_copies');
    await client.query('DROP TABLE bench_copies');
    return { few, many, ratioManyToFew: many.releasesMs / few.releasesMs };
  });
}

async function measureTrend(urls, client, table) {
  const { rows: seeds } = await client.query(
    'SELECT instansi_id AS agency, unit_id AS unit FROM bench_seed WHERE seed = 1',
  );
  const [{ agency, unit }] = seeds;
  const releases = await release(client, table);
  const { rows: months } = await client.query(LAST_MONTHS);
  const keys = months.map(({ month }) => month);
  const look = (admin) =>
    new Tenancy(admin).withTenant(agency, async (tx) => {
      const found = await findTrend(tx, { kind: 'unit', ids: [unit] }, 'ikm', keys);
      if (found.length !== MONTHS) throw new Error(`the trend has ${found.length} months`);
    });
  const count = () => client.query(countedFrom(table), [agency, unit]);
  const times = await withDataSource({ url: urls.admin, applicationName: 'suara-bench' }, (admin) =>
    takeTurns(() => look(admin), count),
  );
  const { rows } = await client.query(`SELECT count(*)::integer AS ratings FROM ${table}`);
  return { ...rows[0], releases, ...times, timesFaster: times.ratingsMs / times.releasesMs };
}

async function takeTurns(look, count) {
  const [looks, counts] = [[], []];
  await look();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < LOOKS; at += 1) looks.push((await secondsOf(look)) * 1000);
    counts.push((await secondsOf(count)) * 1000);
  }
  return { releasesMs: median(looks), ratingsMs: median(counts) };
}

/**
 * Releases of every unit and month as the worker makes them: every hour, if ten persons have come. The
 * figure has the size of a true one; only its n is counted.
 */
async function release(client, table) {
  await client.query('TRUNCATE releases CASCADE');
  await client.query(`
    INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
      ordinal, n, days, tally, figure, method_version, released_at)
    SELECT instansi_id, 'unit', unit_id, 'month', period, measure, 'open', ordinal,
      greatest(10, n * ordinal / times), days, '{}', jsonb_build_object('n', n, 'interval',
        jsonb_build_object('low', '84.10', 'high', '90.20'), 'ikm', '86.60', 'grade', 'B', 'missing', '[]'::jsonb,
        'elements', elements), '1', now()
    FROM (
      SELECT instansi_id, unit_id, to_char(local_day, 'YYYY-MM') AS period, count(*) AS n,
        count(DISTINCT local_day) AS days, least(count(*) / 10, count(DISTINCT local_day) * 24) AS times
      FROM ${table} GROUP BY 1, 2, 3
    ) AS months,
    (SELECT jsonb_object_agg(key, '{"n": 60, "nrr": "3.40", "ikm": "85.00", "grade": "B"}'::jsonb) AS elements
      FROM instrument_items WHERE kind = 'element') AS form,
    unnest(ARRAY['pulse', 'ikm']) AS measure, generate_series(1, times) AS ordinal`);
  await client.query('VACUUM ANALYZE releases');
  const { rows } = await client.query('SELECT count(*)::integer AS n FROM releases');
  return rows[0].n;
}

/** Ends with the last whole month, so that every month has ratings. */
const LAST_MONTHS = `
  SELECT to_char(current_date - make_interval(months => back), 'YYYY-MM') AS month
  FROM generate_series(0, ${MONTHS - 1}) AS back`;

function countedFrom(table) {
  return `
    SELECT to_char(local_day, 'YYYY-MM') AS month, answer.key, count(*) AS n, sum(answer.value::integer) AS total
    FROM ${table}, jsonb_each_text(answers) AS answer
    WHERE instansi_id = $1 AND unit_id = $2
      AND local_day >= date_trunc('month', current_date) - interval '${MONTHS - 1} months'
    GROUP BY 1, 2`;
}
