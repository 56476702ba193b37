import { defineCommand, defineQuery, type Queryable } from '../statements/define-query.js';
import { expandSql } from '../statements/expand-sql.js';
import { readSqlFiles } from './sql-files.js';
import { readVocabulary } from '../statements/vocabulary.js';

const bodiesUnchecked = defineCommand<object>(
  new URL('./queries/leave-bodies-unchecked.sql', import.meta.url),
);
const instrumentAdded = defineQuery<{ instrument: string }, { added: string }>(
  new URL('./queries/add-missing-instrument.sql', import.meta.url),
);

/**
 * Makes every function of the schema anew, as `suara_owner`: their files lead, also in a database that was
 * installed long ago. Bodies are not checked as they come, because functions call each other in any order;
 * a test calls or prepares each of them.
 */
export async function makeFunctions(owner: Queryable): Promise<void> {
  await bodiesUnchecked(owner, {});
  for (const text of readSqlFiles('functions'))
    await owner.query(expandSql(text, readVocabulary()));
}

/** Makes the constraints anew whose values the code lists. */
export async function makeConstraints(owner: Queryable): Promise<void> {
  for (const text of readSqlFiles('constraints.sql'))
    await owner.query(expandSql(text, readVocabulary()));
}

/** Adds the instruments of `sql/instruments` that the database does not have yet. */
export async function addInstruments(owner: Queryable): Promise<void> {
  for (const instrument of readSqlFiles('instruments', '.json'))
    await instrumentAdded(owner, { instrument });
}

/** Gives each role what rights.sql says, and takes away all else. */
export async function giveRights(owner: Queryable): Promise<void> {
  for (const text of readSqlFiles('rights.sql')) await owner.query(text);
}
