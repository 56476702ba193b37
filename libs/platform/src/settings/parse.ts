import { isIP } from 'node:net';
const LARGEST_PORT = 65_535;

/** A TCP port; 0 stands for any free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST_PORT) {
    return Number(text);
  }
  throw new Error(`"${text}" is not a port. Give a whole number from 0 to ${LARGEST_PORT}.`);
}

/** A `postgres://` address. The message repeats nothing of it: it holds a password. */
export function parsePostgresUrl(text: string): string {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) {
    return text;
  }
  throw new Error(
    'Give the address of the database, for example postgres://user:password@host/database.',
  );
}

/** A `redis://` or `rediss://` address, or nothing. */
export function parseOptionalRedisUrl(text: string): string | undefined {
  if (text === '' || (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))) {
    return text || undefined;
  }
  throw new Error('Give the address of Redis, for example redis://host:6379, or leave it out.');
}

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) {
    return Number(text);
  }
  throw new Error(`"${text}" is not a whole number from 1.`);
}

/** Any text, as it stands. */
export function parseText(text: string): string {
  return text;
}

/**
 * Reverse proxies whose `X-Forwarded-*` headers are believed: addresses, networks or `loopback`, with commas
 * between; nothing at all for none.
 *
 * @throws Error that names what is none of these
 */
export function parseProxies(text: string): string[] {
  return text === '' ? [] : text.split(',').map((part) => parseProxy(part.trim()));
}

function parseProxy(text: string): string {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  const fitsBits =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  if (text === 'loopback' || (version !== 0 && fitsBits && more === undefined)) return text;
  throw new Error(
    `"${text}" is no address. List the reverse proxies, for example loopback,172.18.0.0/16.`,
  );
}
