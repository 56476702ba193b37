import { readFileSync } from 'node:fs';
import { withClient } from '../with-client.mjs';

const [COUNT, COMPLETENESS, WRONG, OWN] = [
  'count-settled.sql',
  'completeness.sql',
  'wrong-figures.sql',
  'officers-own.sql',
].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));

/**
 * How much of the city's figures is shown, and whether they are what its ratings say, all counted anew by SQL.
 * @param seed the city's, text
 * @returns `rows` by kind of subject, measure and kind of period; `wrong` figures; `own` views by quarter
 */
export function measureCompleteness(urls, seed) {
  return withClient(urls.superuser, async (client) => {
    await client.query(`SET city.seed = '${seed}'`);
    await client.query(COUNT);
    const ask = async (text) => (await client.query(text)).rows;
    return { rows: await ask(COMPLETENESS), wrong: await ask(WRONG), own: await ask(OWN) };
  });
}
