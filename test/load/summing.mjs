import { withClient } from './with-client.mjs';
import { CellStore, readStatement, verifyCells, withDataSource } from './product.mjs';
import { secondsOf } from './timing.mjs';

/** Days over which the ratings are spread: 24 months. */
const DAYS = 730;

/**
 * Multiplies a few stored ratings, one per code, to `ratings` over 24 months, four in ten with all
 * elements answered. Foreign keys are not checked: the rows copy what was checked.
 */
export function fillJournal(urls, ratings) {
  return withClient(urls.superuser, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      'CREATE TABLE bench_seed AS SELECT row_number() OVER () AS seed, r.* FROM ratings r',
    );
    await client.query('DELETE FROM journal');
    await client.query('DELETE FROM ratings');
    await client.query(INSERT_RATINGS, [ratings]);
    await client.query(INSERT_JOURNAL);
    await client.query('ANALYZE ratings, journal');
  });
}

const COLUMNS = `unit_id, location_id, service_id, counter_id, assignment_id, channel, assurance_level,
  status, instrument_version_id`;

const INSERT_RATINGS = `
  INSERT INTO ratings (instansi_id, id, code_id, ${COLUMNS}, local_day, hour_block, answers,
    officer_rejected, source, rule_version, body_hash, receipt_hash)
  SELECT instansi_id, gen_random_uuid(), code_id, ${COLUMNS}, current_date - ${DAYS} + (g * ${DAYS} / $1)::integer, g % 4,
    jsonb_build_object('overall', 1 + g % 4) || CASE WHEN g % 10 < 4 THEN (
      SELECT jsonb_object_agg(key, 1 + (g / 7 + position) % 4) FROM instrument_items
      WHERE kind = 'element' AND instrument_version_id = s.instrument_version_id
    ) ELSE '{}' END,
    officer_rejected, source, rule_version, body_hash, sha256(g::text::bytea)
  FROM generate_series(1, $1::bigint) AS g
  JOIN bench_seed s ON s.seed = 1 + g % (SELECT count(*) FROM bench_seed)`;

const INSERT_JOURNAL = `
  INSERT INTO journal (instansi_id, rating_id, cause, sign, ${COLUMNS}, local_day, hour_block, answers)
  SELECT instansi_id, id, 'created', 1, ${COLUMNS}, local_day, hour_block, answers FROM ratings`;

/** The product's aggregation against one raw statement a table, over the same journal. */
export async function measureAggregation(urls, ratings) {
  const [answers, persons] = [
    await rawSeconds(urls, 'answer_cells', './sum-answers.sql'),
    await rawSeconds(urls, 'person_cells', './sum-persons.sql'),
  ];
  const seconds = await advanceSeconds(urls);
  return {
    ratings,
    perSecond: ratings / seconds,
    seconds,
    rawAnswersSeconds: answers,
    rawBothSeconds: answers + persons,
    ratioToBoth: (answers + persons) / seconds,
    ratioToAnswersOnly: answers / seconds,
  };
}

async function rawSeconds(urls, table, file) {
  const { sql } = readStatement(new URL(file, import.meta.url));
  return withClient(urls.superuser, async (client) => {
    await client.query(`CREATE TABLE raw_${table} (LIKE ${table} INCLUDING ALL)`);
    return secondsOf(() => client.query(sql));
  });
}

function advanceSeconds(urls) {
  return withDataSource({ url: urls.worker, applicationName: 'suara-bench' }, async (worker) => {
    const cells = new CellStore(worker);
    const seconds = await secondsOf(async () => {
      while ((await cells.advance()) > 0);
    });
    const differences = await verifyCells(worker);
    if (differences.length > 0)
      throw new Error(`${differences.length} cells differ from the journal`);
    return seconds;
  });
}
