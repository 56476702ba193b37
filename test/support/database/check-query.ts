import type { Description } from './describe-statement.js';
import type { DefinedQuery } from './find-queries.js';

/** How the driver hands out what PostgreSQL answers; what is not here comes as text. */
const READ_AS: Record<string, string[]> = {
  smallint: ['number'],
  integer: ['number'],
  real: ['number'],
  'double precision': ['number'],
  oid: ['number'],
  boolean: ['boolean'],
  date: ['Date'],
  'timestamp with time zone': ['Date'],
  'timestamp without time zone': ['Date'],
  bytea: ['Buffer'],
};

/** What the driver may be given for a parameter besides text. */
const WRITTEN_AS: Record<string, string[]> = {
  smallint: ['number'],
  integer: ['number'],
  bigint: ['number', 'string'],
  numeric: ['number', 'string'],
  real: ['number'],
  'double precision': ['number'],
  boolean: ['boolean'],
  date: ['Date', 'string'],
  'timestamp with time zone': ['Date', 'string'],
  bytea: ['Buffer'],
};

const ARRAY = /\[\]$/;
/** Whatever stands in it is the statement's own affair. */
const JSON_TYPE = /^jsonb?$/;

/** Where the types of a defined query and what PostgreSQL says of its statement differ, one sentence each. */
export function differences(
  query: DefinedQuery,
  { sql, names }: { sql: string; names: readonly string[] },
  { parameters, columns }: Description,
): string[] {
  const given = new Map(names.map((name, at) => [name, parameters[at] ?? '?']));
  return [
    ...uncounted(query, sql, columns.length),
    ...compare('parameter', query.params, given, WRITTEN_AS),
    ...(query.row === null
      ? []
      : compare(
          'column',
          query.row,
          new Map(columns.map(({ name, type }) => [name, type])),
          READ_AS,
        )),
  ].map((difference) => `${query.at}: ${difference}`);
}

/** The driver counts the rows of UPDATE and DELETE; of INSERT it knows those that come back. */
function uncounted(query: DefinedQuery, sql: string, columns: number): string[] {
  const isUncounted = query.row === null && columns === 0 && /\bINSERT INTO\b/.test(sql);
  return isUncounted
    ? ['a command that inserts needs RETURNING, or nobody knows how many rows']
    : [];
}

function compare(
  what: string,
  typed: Record<string, string[]>,
  found: ReadonlyMap<string, string>,
  driver: Record<string, string[]>,
): string[] {
  const missing = [...found.keys()].filter((name) => !(name in typed));
  return [
    ...missing.map((name) => `the statement has the ${what} ${name}, the type has not`),
    ...Object.entries(typed).flatMap(([name, kinds]) => {
      const type = found.get(name);
      if (type === undefined) return [`the type has the ${what} ${name}, the statement has not`];
      return fits(kinds, type, driver)
        ? []
        : [`the ${what} ${name} is ${type}, not ${kinds.join(' | ')}`];
    }),
  ];
}

function fits(kinds: readonly string[], type: string, driver: Record<string, string[]>): boolean {
  if (JSON_TYPE.test(type)) return true;
  const base = driver[type.replace(ARRAY, '')] ?? ['string'];
  const allowed = ARRAY.test(type) ? base.map((kind) => `${kind}[]`) : base;
  return kinds.every((kind) => allowed.includes(kind) || kind === 'any');
}
