import { ServerError } from './server-error.js';

/** What each part of the product signs in as; only the owner may change tables. */
export const ROLES = {
  owner: 'suara_owner',
  intake: 'suara_intake',
  worker: 'suara_worker',
  admin: 'suara_admin',
} as const;

export type RoleKey = keyof typeof ROLES;

/** One `postgres://` address a role, password included. */
export type DatabaseUrls = Record<RoleKey, string>;

export type RolePasswords = Record<`${RoleKey}Password`, string>;

/** The addresses of the product's roles in a database, on the server of `adminUrl` and with its options. */
export function databaseUrls(
  adminUrl: string,
  database: string,
  passwords: RolePasswords,
): DatabaseUrls {
  const urlFor = (key: RoleKey): string => {
    const url = new URL(urlOf(adminUrl, database));
    url.username = ROLES[key];
    url.password = encodeURIComponent(passwords[`${key}Password`]);
    return url.href;
  };
  return {
    owner: urlFor('owner'),
    intake: urlFor('intake'),
    worker: urlFor('worker'),
    admin: urlFor('admin'),
  };
}

/**
 * The same server, user and options, another database.
 * @throws ServerError for `.` and `..`, which every reader of addresses takes for steps in a path
 */
export function urlOf(adminUrl: string, database: string): string {
  const url = parseAddress(adminUrl);
  if (database === '.' || database === '..') {
    throw new ServerError(`No address can name the database "${database}": give it another name.`);
  }
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/**
 * The database that an address names; as in PostgreSQL, the user's name when it names none.
 * @throws ServerError when the address is none
 */
export function databaseOf(adminUrl: string): string {
  const url = parseAddress(adminUrl);
  return decodeURIComponent(url.pathname.slice(1) || url.username);
}

/** @throws ServerError when this is no address of a PostgreSQL server; the sentence repeats no password */
export function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.username) return url;
  throw new ServerError(
    'The address of the database is not usable: write DATABASE_URL as postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
  );
}
