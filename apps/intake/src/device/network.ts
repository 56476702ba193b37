import { isIPv4, isIPv6 } from 'node:net';

const IPV4_PARTS = 3;
const IPV6_GROUPS = 3;
const IPV6_LENGTH = 8;

/**
 * The network of an address: the /24 of IPv4, the /48 of IPv6, one spelling for each; '' for what is no
 * address. It is what many people share, and all that is ever derived from an address.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  const mapped = bare.replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(mapped)) return `${mapped.split('.').slice(0, IPV4_PARTS).join('.')}.0/24`;
  if (!isIPv6(mapped)) return '';
  const [head = '', tail] = mapped.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, IPV6_LENGTH - groups.length - rest.length)).fill('0');
  const first = [...groups, ...zeros, ...rest].slice(0, IPV6_GROUPS);
  return `${first.map((group) => parseInt(group, 16).toString(16)).join(':')}::/48`;
}
