import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;

/** How many bits of an address are kept. */
const NEIGHBOURHOOD = { ipv4: 24, ipv6: 48 } as const;
const LINE = { ipv4: 32, ipv6: 64 } as const;

/** An address in brackets, as of IPv6, with or without a port. */
const IN_BRACKETS = /^\[([^\]]*)\](?::\d{1,5})?$/;
const WITH_PORT = /^(.+):\d{1,5}$/;

/**
 * The network of an address: the /24 of IPv4, the /48 of IPv6, one spelling for each; null for what is no
 * address. It is what many people share.
 */
export function networkOf(text: string | null | undefined): string | null {
  return cut(text, NEIGHBOURHOOD);
}

/**
 * The line of a household or an office: the whole address of IPv4, which its devices share, and the /64 of
 * IPv6, in which each device has changing addresses of its own. One spelling for each; null for what is no
 * address.
 */
export function lineOf(text: string | null | undefined): string | null {
  return cut(text, LINE);
}

/** Whether this is an address by which a machine talks to itself. */
export function isOwnMachine(text: string | null | undefined): boolean {
  return readAddress(text)?.range() === 'loopback';
}

/**
 * Reads an address as proxies write it: with a port, in brackets or quotes, with a zone, IPv4 within IPv6.
 * Null for what is none of these, such as `unknown`, `_hidden` or nothing at all (RFC 7239, 6).
 */
export function readAddress(text: string | null | undefined): Address | null {
  const bare = unpack(
    (text ?? '')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  return bare === null ? null : ipaddr.process(bare);
}

/** What is left of an address without brackets, port and zone; null where that is no address. */
function unpack(text: string): string | null {
  const inside = IN_BRACKETS.exec(text)?.[1] ?? text;
  const candidates = [inside, WITH_PORT.exec(inside)?.[1] ?? ''];
  return candidates.map(withoutZone).find((one) => isIP(one) !== 0) ?? null;
}

function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function cut(
  text: string | null | undefined,
  kept: typeof LINE | typeof NEIGHBOURHOOD,
): string | null {
  const address = readAddress(text);
  if (address === null) return null;
  const bits = kept[address.kind()];
  return isVersion4(address)
    ? `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`
    : `${firstGroups(address, bits)}::/${bits}`;
}

function isVersion4(address: Address): address is ipaddr.IPv4 {
  return address.kind() === 'ipv4';
}

/** The groups that lie within the bits, written out: a spelling that does not depend on what follows. */
function firstGroups(address: Address, bits: number): string {
  return address
    .toNormalizedString()
    .split('%')[0]!
    .split(':')
    .slice(0, bits / 16)
    .join(':');
}
