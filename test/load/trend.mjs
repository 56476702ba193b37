import { withClient } from './with-client.mjs';
import { findTrend, Tenancy, withDataSource } from './product.mjs';
import { median, secondsOf } from './timing.mjs';

const MONTHS = 24;
const ROUNDS = 3;
/** Looks at the figures in a round: one takes about a millisecond. */
const LOOKS = 20;

/**
 * 24 months of a unit's elements: as the product reads them, from figures, against counting the ratings.
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
    return { few, many, ratioManyToFew: many.figuresMs / few.figuresMs };
  });
}

async function measureTrend(urls, client, table) {
  const { rows: seeds } = await client.query(
    'SELECT instansi_id AS agency, unit_id AS unit FROM bench_seed WHERE seed = 1',
  );
  const [{ agency, unit }] = seeds;
  const figures = await showFigures(client, table);
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
  return { ...rows[0], figures, ...times, timesFaster: times.ratingsMs / times.figuresMs };
}

async function takeTurns(look, count) {
  const [looks, counts] = [[], []];
  await look();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < LOOKS; at += 1) looks.push((await secondsOf(look)) * 1000);
    counts.push((await secondsOf(count)) * 1000);
  }
  return { figuresMs: median(looks), ratingsMs: median(counts) };
}

/**
 * Figures of every unit and month as the worker makes them: one that stands now, and the states of its quarter that it
 * has replaced. The figure has the size of a true one; only its n is counted.
 */
async function showFigures(client, table) {
  await client.query('TRUNCATE figures CASCADE');
  await client.query(`
    INSERT INTO figures (instansi_id, subject_kind, subject_id, subject_name, unit_id, unit_name, period_kind, period,
      official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at, current)
    SELECT instansi_id, 'unit', unit_id, 'unit', unit_id, 'unit', 'month', to_char(month, 'YYYY-MM'),
      to_char(month, 'YYYY-"Q"Q'), measure, 'all', datemultirange(daterange(month, until, '[]')), until,
      greatest(10, n), days, '[]', jsonb_build_object('n', n, 'interval',
        jsonb_build_object('low', '84.10', 'high', '90.20'), 'ikm', '86.60', 'grade', 'B', 'elements', elements),
      '3', now(), until = last_day
    FROM (
      SELECT instansi_id, unit_id, date_trunc('month', local_day)::date AS month, count(*) AS n,
        count(DISTINCT local_day) AS days,
        (date_trunc('month', local_day) + interval '1 month - 1 day')::date AS last_day
      FROM ${table} GROUP BY 1, 2, 3, 6
    ) AS months,
    (SELECT jsonb_object_agg(key, '{"n": 60, "nrr": "3.40", "ikm": "85.00", "grade": "B"}'::jsonb) AS elements
      FROM instrument_items WHERE kind = 'element') AS form,
    unnest(ARRAY['pulse', 'ikm']) AS measure,
    unnest(ARRAY[last_day - 21, last_day - 14, last_day - 7, last_day]) AS until`);
  await client.query('VACUUM ANALYZE figures');
  const { rows } = await client.query('SELECT count(*)::integer AS n FROM figures');
  return rows[0].n;
}

/** Ends with the last whole month, so that every month has ratings. */
const LAST_MONTHS = `
  SELECT to_char(current_date - make_interval(months => back), 'YYYY-MM') AS month
  FROM generate_series(1, ${MONTHS}) AS back`;

function countedFrom(table) {
  return `
    SELECT to_char(local_day, 'YYYY-MM') AS month, answer.key, count(*) AS n, sum(answer.value::integer) AS total
    FROM ${table}, jsonb_each_text(answers) AS answer
    WHERE instansi_id = $1 AND unit_id = $2
      AND local_day >= date_trunc('month', current_date) - interval '${MONTHS} months'
      AND local_day < date_trunc('month', current_date)
    GROUP BY 1, 2`;
}
