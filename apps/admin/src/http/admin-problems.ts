import type { ProblemTable } from '@app/platform';
import { CHANGE_PROBLEMS } from './change-problems.js';
import { SERVER_PROBLEMS } from './server-problems.js';

/** A feature module; what it alone refuses stands in its own table. */
export interface Feature {
  readonly name: string;
  readonly problems?: ProblemTable;
}

/**
 * How HTTP says what the app refuses: what every feature may meet, and what each refuses itself.
 *
 * @throws Error when two tables explain one code, because one of them would never be read
 */
export function problemsOf(features: readonly Feature[]): ProblemTable {
  const tables = [
    SERVER_PROBLEMS,
    CHANGE_PROBLEMS,
    ...features.map(({ problems = {} }) => problems),
  ];
  const rows = tables.flatMap((table) => Object.entries(table));
  const codes = rows.map(([code]) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw new Error(`two tables of problems explain ${twice}`);
  return Object.fromEntries(rows);
}
