import { groupBy } from '@app/collections';
import { CommentBatchStore } from '@app/persistence/comments';
import type { OrganisationTables } from '@app/organisation-files';
import { findOrganisationIds, importOrganisation } from '@app/persistence/organisation';
import { ReleaseStore } from '@app/persistence/releases';
import { DateTime } from 'luxon';
import { AdvanceCells } from '../../../worker/src/aggregation/advance-cells.js';
import { openWork } from '../../../worker/src/open-work.js';
import { lookBackFrom, MakeReleases } from '../../../worker/src/releases/make-releases.js';
import { ForgetTimes } from '../../../worker/src/retention/forget-times.js';
import { enterInventedPersonsServed } from './enter-persons-served.js';
import { type Citizen, ImaginedCitizens } from './imagine-citizen.js';
import { DemoOffice } from './open-demo-office.js';
import { readOutlets } from './outlets.js';
import { planVisits } from './plan-visits.js';
import { readDemoOrganisation, type Span } from './read-demo-organisation.js';
import { SeededRandom } from './seeded-random.js';
import { SIMULATED_URL, SimulatedIntake } from './simulated-intake.js';

type Connection = Parameters<typeof openWork>[0];
type Work = Awaited<ReturnType<typeof openWork>>;

export interface Simulation {
  ratings: number;
  months: number;
  seed: number;
  /** the span ends with the day before */
  now: Date;
  /** on every n-th Monday releases are made, at most six weeks apart, beyond which the worker does not look back */
  releaseEveryWeeks: number;
  /** called with the number of ratings that are stored */
  onProgress: (stored: number) => void;
}

export interface SimulatedYear {
  instansi: { key: string; name: string };
  from: string;
  /** the last day */
  to: string;
  releases: number;
  /** of each of `ACCOUNTS` */
  password: string;
}

const TIME_ZONE = 'Asia/Jakarta';
/** Citizens who rate at the same time. */
const AT_ONCE = 32;
/** Releases are made on Mondays before the offices open, when the officers' week is complete. */
const RELEASE_HOUR = 6;

/**
 * Invents an agency and its ratings, and lets the product do the rest week by week: the citizens' app
 * stores, the worker's parts sum and publish.
 *
 * @param owner role suara_owner, of a database without this agency, with no worker running
 */
export async function simulateYear(
  owner: Connection,
  simulation: Simulation,
): Promise<SimulatedYear> {
  const { ratings, now, onProgress, releaseEveryWeeks } = simulation;
  const span = spanOf(simulation);
  const tables = await readDemoOrganisation(span);
  const { instansi, codes } = await importOrganisation(owner, tables, { dryRun: false });
  const ids = await findOrganisationIds(owner, instansi.id);
  const office = await DemoOffice.open(owner, instansi, ids, now);
  const machines = await office.letMachinesIn(span.from.toJSDate(), SIMULATED_URL);
  const issued = { codes: new Map(codes.map(({ key, code }) => [key, code])), ...ids };
  const intake = await SimulatedIntake.open(owner, issued, machines);
  const work = await openWork(owner, () => now);
  const citizens = imagineCitizens(simulation, span, tables);
  let [stored, releases] = [0, 0];
  try {
    const weeks = weeksOf(citizens);
    for (const [at, week] of weeks.entries()) {
      await sendAll(week, (citizen) => intake.rate(citizen).then(() => onProgress(++stored)));
      if ((weeks.length - 1 - at) % releaseEveryWeeks > 0) continue;
      releases += await publish(work, instansi.id, mondayAfter(week, now));
    }
  } finally {
    await intake.close();
  }
  await enterInventedPersonsServed(owner, office.planner, { tables, ids, citizens, span, now });
  await work.get(ForgetTimes).execute(now);
  if (stored !== ratings) throw new Error(`${stored} of ${ratings} ratings were sent`);
  const [from, to] = [span.from, span.to.minus({ days: 1 })].map((day) => day.toISODate()!);
  return { instansi, from: from!, to: to!, releases, password: office.password };
}

function spanOf({ now, months }: Simulation): Span {
  const to = DateTime.fromJSDate(now, { zone: TIME_ZONE }).startOf('day');
  return { from: to.minus({ months }), to };
}

function imagineCitizens(
  { ratings, seed }: Simulation,
  span: Span,
  tables: OrganisationTables,
): Citizen[] {
  const random = new SeededRandom(seed);
  const citizens = new ImaginedCitizens(random);
  return planVisits(span, readOutlets(tables), ratings, random).map((visit) =>
    citizens.imagine(visit),
  );
}

/** Citizens of one ISO week after the other. */
function weeksOf(citizens: Citizen[]): Citizen[][] {
  return [...groupBy(citizens, ({ visit }) => visit.at.toFormat('kkkk-WW')).values()];
}

/** The running week is published as it stands now. */
function mondayAfter(week: Citizen[], now: Date): Date {
  const monday = week[0]!.visit.at.startOf('week').plus({ weeks: 1 }).set({ hour: RELEASE_HOUR });
  return monday.toMillis() < now.getTime() ? monday.toJSDate() : now;
}

async function sendAll(
  citizens: Citizen[],
  send: (citizen: Citizen) => Promise<void>,
): Promise<void> {
  const waiting = [...citizens].reverse();
  const sender = async (): Promise<void> => {
    for (let citizen = waiting.pop(); citizen; citizen = waiting.pop()) await send(citizen);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

/** What the worker would have published of this agency at that time; others are none of our business. */
async function publish(work: Work, instansiId: string, at: Date): Promise<number> {
  await work.get(AdvanceCells).execute();
  await work.get(CommentBatchStore).release(at);
  const store = work.get(ReleaseStore);
  const ofThisAgency = new MakeReleases({
    findDaysWithCells: async (since) =>
      (await store.findDaysWithCells(since)).filter((agency) => agency.instansiId === instansiId),
    making: (make) => store.making(make),
  });
  return ofThisAgency.execute(at, lookBackFrom(at));
}
