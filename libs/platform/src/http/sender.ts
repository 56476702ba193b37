import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { readAddress } from './network.js';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * The address of whoever asks, in one spelling. Null where it cannot be known: a trusted proxy named none that
     * can be read. Unknown senders are never taken for one another.
     */
    sender: string | null;
  }
}

/** Whether this is the address of a reverse proxy whose `X-Forwarded-*` headers are believed. */
export type TrustProxy = (address: string) => boolean;

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** @param proxies addresses, networks or `loopback`, as `parseProxies` gives them; none: nobody is believed */
export function trustIn(proxies: readonly string[]): TrustProxy {
  const networks = proxies
    .flatMap((proxy) => (proxy === 'loopback' ? LOOPBACK : [proxy]))
    .map(networkIn);
  return (text) => {
    const address = readAddress(text);
    return (
      address !== null &&
      networks.some(
        ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
      )
    );
  };
}

/** A single address is a network of its own. */
function networkIn(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address = '', bits] = text.split('/');
  const network = ipaddr.process(address);
  return [network, Number(bits ?? (network.kind() === 'ipv4' ? 32 : 128))];
}

/**
 * Gives every request its `sender`. Says once that a proxy seems to stand in front unknown to the settings: then
 * everybody has the proxy's address.
 */
export function tellSenders(fastify: FastifyInstance, trusts: TrustProxy): void {
  fastify.decorateRequest('sender', {
    getter(this: FastifyRequest) {
      // a proxy that forwards and names nobody but proxies says nothing of who is behind it
      const isForwarded = this.headers['x-forwarded-for'] !== undefined;
      return isForwarded && trusts(this.ip) ? null : (readAddress(this.ip)?.toString() ?? null);
    },
  });
  let told = false;
  fastify.addHook('onRequest', ({ headers, socket: { remoteAddress } }, _reply, done) => {
    if (!told && headers['x-forwarded-for'] !== undefined && isInside(remoteAddress)) {
      told = !trusts(remoteAddress!);
      if (told) new Logger('http').warn(UNKNOWN_PROXY);
    }
    done();
  });
}

const UNKNOWN_PROXY =
  'X-Forwarded-For comes from an address that is not in TRUSTED_PROXIES and is not believed. If a reverse proxy stands in front, name it there; otherwise all visitors seem to share one network.';

/** Of this machine or of a private network, where a reverse proxy stands. */
function isInside(address: string | undefined): boolean {
  const range = readAddress(address)?.range();
  return range === 'loopback' || range === 'private' || range === 'uniqueLocal';
}
