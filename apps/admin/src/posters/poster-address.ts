import { BlockList, isIP } from 'node:net';
import { DomainError } from '@app/errors';

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet('127.0.0.0', 8);
THIS_MACHINE.addAddress('0.0.0.0');
THIS_MACHINE.addAddress('::1', 'ipv6');
THIS_MACHINE.addAddress('::', 'ipv6');

/**
 * Refuses to print an address that leads citizens' phones to themselves. An agency for demonstration
 * may print it: its posters say so.
 *
 * @throws DomainError `poster.no-public-address`
 */
export function checkPosterAddress(publicUrl: string, marking: 'CONTOH' | 'UJI' | null): void {
  if (marking !== 'CONTOH' && leadsToItself(new URL(publicUrl).hostname)) {
    throw new DomainError('poster.no-public-address');
  }
}

function leadsToItself(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(host);
  if (version === 0) return host === 'localhost' || host.endsWith('.localhost');
  return THIS_MACHINE.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
