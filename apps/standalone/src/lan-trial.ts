import { BlockList, isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { BadSettings, type Environment } from '@app/platform';

type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>;

const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);
/** What Windows and macOS give themselves where no network gave them an address (RFC 3927). */
const SELF_ASSIGNED = new BlockList();
SELF_ASSIGNED.addSubnet('169.254.0.0', 16);

/** What the operator reads before a trial. */
export const TRIAL_WARNING = `
A trial in the office network: everyone in this network can open the citizens' pages, over http, which
can be read on the way. Do not hang up these codes for the public: their address is valid in this
network only and may change. Signing in works on this machine only. If phones do not reach the page,
let the firewall of this machine pass the port.
`.trim();

/**
 * Reads what stands after `npm start --`.
 *
 * @throws BadSettings for anything but `--lan` and `--own`
 */
export function readArguments(words: string[]): { lan: boolean; own: boolean } {
  try {
    const { values } = parseArgs({
      args: words,
      options: { lan: { type: 'boolean' }, own: { type: 'boolean' } },
    });
    return { lan: values.lan ?? false, own: values.own ?? false };
  } catch {
    throw new BadSettings([
      `"${words.join(' ')}" is not understood. There are two options: --lan for a trial in the office network, --own to begin without the demonstration; all else is set in the environment.`,
    ]);
  }
}

/**
 * The settings of a trial in the office network: citizens' pages on this machine's address there,
 * which the codes then hold, the admin app on this machine only. What is given stays.
 *
 * @throws BadSettings where there is no such address
 */
export function trialSettings(env: Environment, interfaces: Interfaces): Environment {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const host = given('HOST') ?? lanAddress(interfaces);
  const reached = EVERY_ADDRESS.has(host) ? lanAddress(interfaces) : host;
  return {
    ...env,
    HOST: host,
    ADMIN_HOST: given('ADMIN_HOST') ?? '127.0.0.1',
    PUBLIC_URL: given('PUBLIC_URL') ?? `http://${reached}:${given('INTAKE_PORT') ?? 3000}`,
  };
}

/** The first IPv4 address of this machine that another machine can reach. */
function lanAddress(interfaces: Interfaces): string {
  const found = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ address, internal }) => !internal && isIPv4(address) && !SELF_ASSIGNED.check(address));
  if (found === undefined) {
    throw new BadSettings([
      '--lan: this machine has no IPv4 address in a network. Connect it to the office network, or set HOST to its address.',
    ]);
  }
  return found.address;
}
