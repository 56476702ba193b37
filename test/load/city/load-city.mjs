import { readFileSync } from 'node:fs';
import { withClient } from '../with-client.mjs';
import { dayAfter, FIRST_DAY, WEEKS } from './city-size.mjs';

const COLUMNS = `unit_id, location_id, service_id, counter_id, assignment_id, channel, assurance_level,
  status, instrument_version_id, local_day, hour_block, answers`;

/**
 * A city as it gives its ratings week by week, into ratings and journal as the product writes them. Foreign
 * keys are not checked: every row names what the city has. The same seed gives the same city.
 */
export class City {
  constructor(urls, size, seed) {
    this.urls = urls;
    this.size = size;
    this.seed = seed;
  }

  /** Builds it, and draws a year of ratings that nobody has given yet. */
  build() {
    return this.asLoader(async (client) => {
      const { officers, units, services, ratings } = this.size;
      await client.query(`CREATE TABLE city_plan AS SELECT ${officers} AS officers, ${units} AS units,
        ${services} AS services, ${ratings}::bigint AS ratings, ${WEEKS} AS weeks, '${FIRST_DAY}'::date AS first_day`);
      for (const file of ['organisation.sql', 'ratings.sql'])
        await client.query(readFileSync(new URL(file, import.meta.url), 'utf8'));
    });
  }

  /** Whatever happens in a week, counted from 0: ratings, what is held and decided of them, corrections. */
  async giveWeek(week) {
    const days = [dayAfter(7 * week), dayAfter(7 * week + 7)];
    await this.asLoader(async (client) => {
      await client.query('BEGIN');
      await client.query(INSERT_RATINGS, days);
      await client.query(INSERT_CREATED, days);
      await change(client, days, {
        on: 'day',
        filter: 'c.decided_on IS NOT NULL',
        cause: `'held'`,
        set: `status = 'held'`,
      });
      await change(client, days, {
        on: 'decided_on',
        filter: 'true',
        cause: `CASE c.decision WHEN 'counted' THEN 'released' ELSE 'excluded' END`,
        set: 'status = c.decision',
      });
      await change(client, days, {
        on: 'corrected_on',
        filter: 'true',
        cause: `'reattributed'`,
        set: 'assignment_id = NULL',
      });
      await client.query('COMMIT');
    });
  }

  asLoader(work) {
    return withClient(this.urls.superuser, async (client) => {
      await client.query(`SET session_replication_role = replica; SET city.seed = '${this.seed}'`);
      return work(client);
    });
  }
}

/** The old state with -1, the change, the new state with +1. */
async function change(client, days, { on, filter, cause, set }) {
  const found = `c.${on} >= $1 AND c.${on} < $2 AND ${filter} AND r.id = c.id AND r.instansi_id = city_id('city', 0)`;
  const journal = (sign) => `INSERT INTO journal (instansi_id, rating_id, cause, sign, ${COLUMNS})
    SELECT r.instansi_id, r.id, ${cause}, ${sign}, ${COLUMNS.replace(/\w+/g, 'r.$&')} FROM ratings r, city_ratings c
    WHERE ${found} ORDER BY c.g`;
  await client.query(journal(-1), days);
  await client.query(`UPDATE ratings r SET ${set} FROM city_ratings c WHERE ${found}`, days);
  await client.query(journal(1), days);
}

const INSERT_RATINGS = `
  INSERT INTO ratings (instansi_id, id, code_id, ${COLUMNS}, officer_rejected, source, rule_version,
    body_hash, receipt_hash)
  SELECT i.id, c.id, c.code_id, c.unit_id, c.location_id, c.service_id, c.counter_id, c.assignment_id, c.channel,
    c.level, 'counted', i.instrument_version_id, c.day, c.hour_block, c.answers, false, 'page', 1,
    sha256(''), sha256(c.id::text::bytea)
  FROM city_ratings c JOIN instansi i ON i.id = city_id('city', 0)
  WHERE c.day >= $1 AND c.day < $2 ORDER BY c.g`;

const INSERT_CREATED = `
  INSERT INTO journal (instansi_id, rating_id, cause, sign, ${COLUMNS})
  SELECT r.instansi_id, r.id, 'created', 1, ${COLUMNS.replace(/\w+/g, 'r.$&')}
  FROM city_ratings c JOIN ratings r ON r.id = c.id AND r.instansi_id = city_id('city', 0)
  WHERE c.day >= $1 AND c.day < $2 ORDER BY c.g`;
