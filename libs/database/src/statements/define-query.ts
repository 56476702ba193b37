import { readFileSync } from 'node:fs';
import { NAMED_PARAMETER, expandSql } from './expand-sql.js';
import { readVocabulary } from './vocabulary.js';

/** A connection or a transaction, under any role. */
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** A statement as PostgreSQL reads it: `$1`, `$2` … for the named parameters, in the order of `names`. */
export interface Statement {
  sql: string;
  names: string[];
}

/**
 * A statement that returns rows, from a .sql file beside the store that runs it. The file names its
 * parameters `:name`; a test prepares every statement and compares the types of parameters and columns
 * with `Params` and `Row`.
 *
 * @param file `new URL('./queries/….sql', import.meta.url)`; it is read once, when the module is loaded
 * @returns what runs it: the rows in the order of the statement
 */
export function defineQuery<Params extends object, Row extends object>(
  file: URL,
): (on: Queryable, params: Params) => Promise<Row[]> {
  const statement = readStatement(file);
  return async (on, params) =>
    rowsOf(await on.query(statement.sql, valuesOf(statement, params))) as Row[];
}

/**
 * A statement that is run for what it changes; of `defineQuery` in everything else.
 *
 * @returns what runs it: how many rows it changed
 */
export function defineCommand<Params extends object>(
  file: URL,
): (on: Queryable, params: Params) => Promise<number> {
  const statement = readStatement(file);
  return async (on, params) =>
    changedBy(await on.query(statement.sql, valuesOf(statement, params)));
}

/** Reads a .sql file of a store, fills in its fragments and numbers its parameters. */
export function readStatement(file: URL): Statement {
  return numberParameters(expandSql(readFileSync(file, 'utf8'), readVocabulary()));
}

/** Replaces `:name` by `$1` …; texts in quotes and comments stay as they are. */
export function numberParameters(text: string): Statement {
  const names: string[] = [];
  const sql = text.replace(QUOTED_OR_REST, (whole, quoted: string | undefined) =>
    quoted === undefined
      ? whole.replace(NAMED_PARAMETER, (_place, name: string) => `$${numberOf(names, name)}`)
      : whole,
  );
  return { sql, names };
}

/** A text in quotes, a name in quotes or a comment; or what lies between two of them. */
const QUOTED_OR_REST = /('(?:[^']|'')*'|"[^"]*"|--[^\n]*)|[^'"-]+|-/g;

function numberOf(names: string[], name: string): number {
  if (!names.includes(name)) names.push(name);
  return names.indexOf(name) + 1;
}

/** The values of a statement's parameters, in the order of their numbers. */
export function valuesOf({ names }: Statement, params: object): unknown[] {
  return names.map((name) => (params as Record<string, unknown>)[name]);
}

/** Of UPDATE and DELETE the driver answers with the rows and their number, of all else with the rows. */
function rowsOf(answer: unknown): unknown[] {
  const rows = answer as unknown[];
  return isCounted(rows) ? (rows[0] as unknown[]) : rows;
}

function changedBy(answer: unknown): number {
  const rows = answer as unknown[];
  return isCounted(rows) ? (rows[1] as number) : rows.length;
}

function isCounted(rows: unknown[]): boolean {
  return rows.length === 2 && Array.isArray(rows[0]) && typeof rows[1] === 'number';
}
