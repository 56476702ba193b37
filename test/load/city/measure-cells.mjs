import { withClient } from '../with-client.mjs';

/** How many rows and bytes are derived from the ratings, beside what they are derived from. */
export function measureCells(urls) {
  return withClient(urls.superuser, async (client) => {
    const { rows } = await client.query(MEASURE);
    const [{ ratings, people, answers, late, derivedBytes, storedBytes, ...counted }] = rows;
    return {
      ratings,
      personCells: people / ratings,
      answerCells: answers / ratings,
      lateCells: late / ratings,
      rowsPerRating: (people + answers) / ratings,
      derivedBytes: derivedBytes / ratings,
      storedBytes: storedBytes / ratings,
      bytesRatio: derivedBytes / storedBytes,
      ...counted,
    };
  });
}

const MEASURE = `
  SELECT (SELECT count(*) FROM ratings)::float8 AS ratings,
    (SELECT count(*) FROM person_cells)::float8 AS people,
    (SELECT count(*) FROM answer_cells)::float8 AS answers,
    (SELECT count(*) FROM person_cells WHERE late)::float8 AS late,
    (pg_total_relation_size('person_cells') + pg_total_relation_size('answer_cells'))::float8 AS "derivedBytes",
    (pg_total_relation_size('ratings') + pg_total_relation_size('journal'))::float8 AS "storedBytes",
    (SELECT max(local_day)::text FROM settled_days) AS "settledThrough"`;
