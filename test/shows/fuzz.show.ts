import { generateTicket } from '@app/codes';
import fc from 'fast-check';
import type { Role } from '@app/persistence/access';
import { Assurance } from '../support/intake/assurance.js';
import { addPerson } from '../support/admin/people.js';
import { fillAgency } from '../support/admin/strangers.js';
import { type AdminRoute, adminRoutes } from './fuzz/admin-routes.js';
import { drawCall, everyOddity, type FuzzRoute, oddities, type Oddity } from './fuzz/draw-call.js';
import { type FuzzCall, Target } from './fuzz/fuzz-call.js';
import { FuzzTally } from './fuzz/fuzz-judgement.js';
import { intakeRoutes, rateOnce } from './fuzz/intake-routes.js';

/** `FUZZ_SEED=$RANDOM npm run show:fuzz` draws other requests, `FUZZ_SECONDS=600` more of them. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261123);
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 60);
/** It has five times as many routes. */
const ADMIN_SHARE = 0.75;
const AT_ONCE = 4;
/** Faults that are printed; a defect is found many times. */
const PRINTED = 40;

/** Headers under which somebody calls, and the role that he has. */
interface Caller {
  role: Role | null;
  headers: Record<string, string>;
}

let assurance: Assurance;
let callers: Caller[];
let admin: { target: Target; routes: AdminRoute[] };
let intake: { target: Target; routes: FuzzRoute[] };

beforeAll(async () => {
  assurance = await Assurance.start('https://suara.example.go.id');
  const { app, own } = assurance.admin;
  const ids = await fillAgency(assurance.admin, own, null);
  callers = [{ role: null, headers: {} }, ...(await signEverybodyIn())];
  const document = (await assurance.admin.request().get('/api/openapi.json').expect(200)).body;
  admin = { target: new Target(await app.getUrl()), routes: adminRoutes(document, ids) };
  const display = await assurance.letDisplayIn();
  const key = await assurance.giveKey();
  const code = own.codes.counter;
  const held = {
    code,
    display,
    key,
    ticket: generateTicket(),
    ...(await rateOnce(assurance.intake, code)),
  };
  await assurance.intake.listen(0, '127.0.0.1');
  intake = {
    target: new Target(await assurance.intake.getUrl()),
    routes: intakeRoutes(assurance.intake, held),
  };
});

afterAll(async () => {
  admin.target.close();
  intake.target.close();
  await assurance.close();
});

async function signEverybodyIn(): Promise<Caller[]> {
  const { owner, own } = assurance.admin;
  const { bidangId: unitId, sari } = own;
  await addPerson(owner, own, { username: 'kota', role: 'planner' });
  await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId });
  await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId: sari.officerId });
  await addPerson(owner, own, { username: 'peninjau', role: 'reviewer' });
  const people: readonly (readonly [username: string, role: Role])[] = [
    ['sari', 'administrator'],
    ['kota', 'planner'],
    ['kabid', 'unit_head'],
    ['petugas', 'officer'],
    ['peninjau', 'reviewer'],
  ];
  const signedIn: Caller[] = [];
  for (const [username, role] of people) {
    signedIn.push({ role, headers: { cookie: await assurance.admin.signIn(username) } });
  }
  return signedIn;
}

it(`says of whatever is sent to the admin API what is wrong with it`, async () => {
  const { target, routes } = admin;
  const tally = await fuzz(target, routes, SECONDS * ADMIN_SHARE, (route, choice) => {
    const fit = callers.filter(({ role }) => role !== null && route.roles.includes(role));
    // every other call by somebody whom the route is for, the rest by anybody
    return fit.length > 0 && choice % 2 === 0
      ? fit[choice % fit.length]!
      : callers[choice % callers.length]!;
  });
  report('admin', routes.length, tally);
});

it(`says of whatever is sent to the citizens’ app what is wrong with it`, async () => {
  const { target, routes } = intake;
  const tally = await fuzz(target, routes, SECONDS * (1 - ADMIN_SHARE), () => callers[0]!);
  report('intake', routes.length, tally);
});

function report(app: string, routes: number, tally: FuzzTally): void {
  console.log(`${app}, ${routes} routes, seed ${SEED}: ${String(tally)}`);
  expect(tally.faults.slice(0, PRINTED)).toEqual([]);
}

/**
 * Until the time is over: something odd in every single place of every route, in an order that the seed shuffles,
 * then several oddities at once. Which requests there are depends on the seed, how many on the machine.
 */
async function fuzz<Route extends FuzzRoute>(
  target: Target,
  routes: Route[],
  seconds: number,
  callerOf: (route: Route, choice: number) => Caller,
): Promise<FuzzTally> {
  const tally = new FuzzTally();
  const until = Date.now() + seconds * 1000;
  const drawn = (route: Route, choice: number, odd: Oddity[]): FuzzCall =>
    drawCall(route, headersOf(callerOf(route, choice), choice), odd);
  const swept = routes.flatMap((route) =>
    everyOddity(route).map((odd, at) => drawn(route, 2 * at, [odd])),
  );
  await sendAll(target, shuffled(swept), { tally, until: until - (seconds * 1000) / 2 });
  for (let round = 0; Date.now() < until; round += 1) {
    const seed = { seed: SEED + round, numRuns: routes.length };
    const odd = fc.sample(fc.tuple(fc.nat(), oddities), seed);
    const calls = odd.map(([choice, several], at) => drawn(routes[at]!, choice, several));
    await sendAll(target, calls, { tally, until });
  }
  return tally;
}

function shuffled(calls: FuzzCall[]): FuzzCall[] {
  const all = { minLength: calls.length, maxLength: calls.length };
  return fc.sample(fc.shuffledSubarray(calls, all), { seed: SEED, numRuns: 1 })[0]!;
}

async function sendAll(
  target: Target,
  calls: FuzzCall[],
  { tally, until }: { tally: FuzzTally; until: number },
): Promise<void> {
  const left = [...calls];
  const line = async (): Promise<void> => {
    for (let call = left.shift(); call && Date.now() < until; call = left.shift())
      tally.count(call, await target.send(call));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** From many addresses, so that the limits of one do not end the show. */
function headersOf({ headers }: Caller, choice: number): Record<string, string> {
  return { ...headers, 'x-forwarded-for': `198.51.${choice % 256}.${(choice >> 8) % 256}` };
}
