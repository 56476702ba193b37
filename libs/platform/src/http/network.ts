import { isIPv4, isIPv6 } from 'node:net';

const NEIGHBOURHOOD = { ipv4Parts: 3, ipv6Groups: 3 };
const LINE = { ipv4Parts: 4, ipv6Groups: 4 };
const IPV4_BITS = 8;
const IPV6_BITS = 16;
const IPV6_LENGTH = 8;

/**
 * The network of an address: the /24 of IPv4, the /48 of IPv6, one spelling for each; '' for what is no
 * address. It is what many people share.
 */
export function networkOf(address: string): string {
  return cut(address, NEIGHBOURHOOD);
}

/**
 * The line of a household or an office: the whole address of IPv4, which its devices share, and the /64 of
 * IPv6, in which each device has changing addresses of its own. One spelling for each; '' for what is no address.
 */
export function lineOf(address: string): string {
  return cut(address, LINE);
}

function cut(address: string, { ipv4Parts, ipv6Groups }: typeof LINE): string {
  const [bare = ''] = address.toLowerCase().split('%');
  const mapped = bare.replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(mapped)) {
    const parts = mapped.split('.').map((part, at) => (at < ipv4Parts ? part : '0'));
    return `${parts.join('.')}/${ipv4Parts * IPV4_BITS}`;
  }
  if (!isIPv6(mapped)) return '';
  const first = groupsOf(mapped).slice(0, ipv6Groups);
  const spelt = first.map((group) => parseInt(group, 16).toString(16)).join(':');
  return `${spelt}::/${ipv6Groups * IPV6_BITS}`;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, IPV6_LENGTH - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest];
}
