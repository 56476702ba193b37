import { seededRandom } from '../simulation/random.js';
import {
  BUSY_DAY,
  OFFICE,
  planAttacks,
  planHonest,
  POSTERS,
  TICKET_OFFICE,
} from '../support/attacks/attack-plans.js';
import {
  type CountedRating,
  type CounterFigures,
  type Fate,
  figuresOf,
  inWords,
  readCounted,
  readFate,
  tableOf,
} from '../support/attacks/attack-findings.js';
import type { TestAgency } from '../support/database/agency.js';
import { Assurance } from '../support/intake/assurance.js';
import { overHttp } from '../support/intake/http-sender.js';
import { NightlyWorker } from '../support/attacks/nightly-worker.js';
import { addPerson } from '../support/admin/people.js';
import { type Played, type Player, playQuarter } from '../support/attacks/played-quarter.js';
import { dayAt, LAST_DAY, momentAt } from '../support/attacks/quarter-calendar.js';
import { RatedCity } from '../support/attacks/rated-city.js';
import { freePort } from '../support/product/running-product.js';

const SEED = 20261123;

/** What is read of a counter at the end, in the attacked city and in the quiet one. */
interface Found {
  fate: Fate;
  attacked: CounterFigures;
  quiet: CounterFigures;
}

let assurance: Assurance;
let citizens: ReturnType<typeof overHttp>;
let cities: [RatedCity, RatedCity];
let counted: CountedRating[][];
let played: Played;

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  assurance = await Assurance.start(publicUrl, port);
  citizens = overHttp(publicUrl);
  const worker = await NightlyWorker.open(await assurance.admin.connect('worker'));
  const { own, foreign } = assurance.admin;
  cities = [
    await foundCity(own, { administrator: 'sari', reviewer: 'rina' }),
    await foundCity(foreign, { administrator: 'wati', reviewer: 'asing' }),
  ];
  // the same honest citizens in both cities, and the attacks in one
  const random = seededRandom(SEED);
  const honest = planHonest(random);
  const ofQuiet = honest.map((rating) => ({ ...rating, group: undefined }));
  const ratings = [...honest, ...planAttacks(random)];
  // a reviewer is blind to what ratings say; that a busy day was announced he can know
  const decide: Player['decide'] = ({ day, level }) =>
    day === dayAt(BUSY_DAY) && level === 'present' ? 'reinstate' : 'exclude';
  const [ofAttacked] = await playQuarter(assurance, { citizens, worker }, [
    { city: cities[0], ratings, reviewer: 'rina', decide },
    { city: cities[1], ratings: ofQuiet, reviewer: 'asing', decide },
  ]);
  played = ofAttacked!;
  counted = [await readCounted(assurance, cities[0]), await readCounted(assurance, cities[1])];
});

afterAll(async () => {
  citizens?.close();
  await assurance?.close();
});

async function foundCity(
  agency: TestAgency,
  { administrator, reviewer }: Record<'administrator' | 'reviewer', string>,
): Promise<RatedCity> {
  const { admin, store } = assurance;
  admin.now = momentAt('2026-08-30', 600);
  await addPerson(admin.owner, agency, { username: reviewer, role: 'reviewer' });
  const city = new RatedCity({ assurance, agency, administrator, citizens, store });
  const during = { from: admin.now, to: momentAt(LAST_DAY, 0) };
  const [offices, ticketed] = [OFFICE, TICKET_OFFICE].map((office) => Object.values(office).flat());
  await city.open({ name: 'kantor', offices: offices!, equipped: true }, during);
  await city.open({ name: 'kantor-bertiket', offices: ticketed!, equipped: true }, during);
  for (const office of Object.values(POSTERS)) {
    await city.open({ name: `kelurahan-${office}`, offices: [office], equipped: false }, during);
  }
  return city;
}

async function findings(office: string, group = office): Promise<Found> {
  const [attacked, quiet] = cities;
  return {
    fate: await readFate(assurance, played.ids.get(group)!),
    attacked: figuresOf(counted[0]!, attacked, office),
    quiet: figuresOf(counted[1]!, quiet, office),
  };
}

const WATCHED: readonly (readonly [name: string, office: string, group: string])[] = [
  ['remote stuffing, 10 days', OFFICE.stuffed],
  ['one-star bombing, 10 days', OFFICE.bombed],
  ['posters only: one phone, one day', POSTERS.phone],
  ['posters only: the same, one star', POSTERS.bombingPhone],
  ['posters only: 20 friends, a quarter', POSTERS.friends],
  ['live code in a chat, 20 at once', OFFICE.relayed],
  ['live codes in a chat, 20 in a day', OFFICE.relayedAllDay],
  ['insider drip beside tickets', TICKET_OFFICE.insider],
  ['honest: one address, weeks', OFFICE.wifi[0], 'wifi'],
  ['honest: one address, one day', OFFICE.busy],
].map(([name = '', office = '', group = office]) => [name, office, group]);

type Shifts = Record<'mean' | 'held' | 'amongColleagues' | 'index', number>;

/** How far the attack moved what the counted ratings say, in index points; NaN where they say nothing. */
function shiftsOf({ attacked, quiet }: Found): Shifts {
  return {
    mean: attacked.mean - quiet.mean,
    held: attacked.held - quiet.held,
    amongColleagues: attacked.amongColleagues - quiet.amongColleagues,
    index: attacked.index - quiet.index,
  };
}

it('prints what was sent, what became of it and what it moved', async () => {
  const head = ['attack', 'sent', 'stored', 'level', 'held', 'counted'];
  const moved = ['officer’s mean', 'held', 'among colleagues', 'index of all'];
  const rows = [[...head, ...moved]];
  for (const [name, office, group] of WATCHED) {
    rows.push(rowOf(name, played.ids.get(group)!.length, await findings(office, group)));
  }
  console.log(
    tableOf(`Seed ${SEED}. Moved: index points, against the same city without attacks`, rows),
  );
  const seen = played.cases.map(({ day, level, explanation }) => [day, level, explanation]);
  console.log(tableOf('Cases as the reviewer sees them', seen));
  expect(rows).toHaveLength(WATCHED.length + 1);
});

function rowOf(name: string, sent: number, found: Found): string[] {
  const { fate } = found;
  const { mean, held, amongColleagues, index } = shiftsOf(found);
  return [
    name,
    `${sent}`,
    `${fate.stored}`,
    inWords(fate.levels),
    inWords(fate.held),
    `${fate.counted}`,
    ...[mean, held, amongColleagues, index].map((points) =>
      Number.isNaN(points) ? '–' : points.toFixed(2),
    ),
  ];
}

it.each([
  ['stuffing', OFFICE.stuffed],
  ['one-star bombing', OFFICE.bombed],
])('remote %s with 200 is open, and moves nothing about the officer', async (_, office) => {
  const found = await findings(office);
  expect(found.fate).toMatchObject({ stored: 200, levels: { open: 100, 'open (late)': 100 } });
  const { mean, amongColleagues } = shiftsOf(found);
  expect(Math.abs(mean)).toBeLessThanOrEqual(1.5);
  expect(Math.abs(amongColleagues)).toBeLessThanOrEqual(1.5);
});

it.each([
  ['praise', POSTERS.phone],
  ['one star', POSTERS.bombingPhone],
])('one phone with 200 fresh profiles and %s is held at a poster', async (_, office) => {
  const found = await findings(office);
  // fresh profiles are different cookies, so it is the burst alone that holds them
  expect(found.fate).toMatchObject({ stored: 200, counted: 0 });
  expect(found.fate.held).toEqual({ burst: 200 });
  expect(Math.abs(shiftsOf(found).index)).toBeLessThanOrEqual(3);
});

it('20 friends over a quarter are not stopped at a poster, and nothing is there to compare with', async () => {
  const found = await findings(POSTERS.friends);
  expect(found.fate).toMatchObject({ stored: 200, counted: 200 });
  expect(shiftsOf(found).index).toBeGreaterThan(10);
  expect(found.attacked.attestedRespondents).toBe(0);
});

it('a live code passed on in a chat lifts three', async () => {
  const { fate } = await findings(OFFICE.relayed);
  expect(fate.levels).toEqual({ present: 3, 'open (quota)': 17 });
});

it('live codes passed on all day are held as a burst', async () => {
  const found = await findings(OFFICE.relayedAllDay);
  expect(found.fate).toMatchObject({ stored: 20, levels: { present: 20 }, held: { burst: 20 } });
  expect(Math.abs(shiftsOf(found).mean)).toBeLessThanOrEqual(1);
});

it('an insider beside tickets is held near them, and flagged', async () => {
  const found = await findings(TICKET_OFFICE.insider);
  expect(found.fate).toMatchObject({ stored: 50, levels: { present: 50 } });
  expect(found.attacked.anchored).toBe(true);
  expect(Math.abs(shiftsOf(found).amongColleagues)).toBeLessThanOrEqual(3.5);
  expect(found.attacked.contrast).toBe('present higher');
  expect(found.quiet.contrast).toBe('usual');
});

it('60 honest people behind one address: none refused, lowered or held, all counted', async () => {
  const { fate } = await findings(OFFICE.wifi[0], 'wifi');
  expect(fate).toEqual({ stored: 60, levels: { present: 60 }, held: {}, counted: 60 });
});

it('60 of them on one day at one counter: none refused or lowered; held until somebody looks', async () => {
  const { fate } = await findings(OFFICE.busy);
  expect(fate).toEqual({ stored: 60, levels: { present: 60 }, held: { burst: 60 }, counted: 60 });
});

it('nobody can tell from a page what a rating was worth', () => {
  const different = [...played.looks].filter(([, looks]) => looks.size !== 1);
  expect(different.map(([look]) => look)).toEqual([]);
  expect(played.looks.size).toBeGreaterThan(20);
});
