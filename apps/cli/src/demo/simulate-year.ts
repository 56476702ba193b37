import { groupBy } from '@app/collections';
import { CommentBatchStore } from '@app/persistence/comments';
import type { OrganisationTables } from '@app/organisation-files';
import { findOrganisationIds, importOrganisation } from '@app/persistence/organisation';
import { DateTime } from 'luxon';
import { AdvanceCells } from '../../../worker/src/aggregation/advance-cells.js';
import { type MadeFigures, MakeFigures } from '../../../worker/src/figures/make-figures.js';
import { JudgeRatings } from '../../../worker/src/integrity/judge-ratings.js';
import { openWork } from '../../../worker/src/open-work.js';
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
  /** called with the number of ratings that are stored */
  onProgress: (stored: number) => void;
}

export interface SimulatedYear {
  instansi: { key: string; name: string };
  from: string;
  /** the last day */
  to: string;
  /** running figures that were made */
  figures: number;
  /** quarters, semesters and years that were closed */
  closed: number;
  /** of each of `ACCOUNTS` */
  password: string;
}

const TIME_ZONE = 'Asia/Jakarta';
/** Citizens who rate at the same time. */
const AT_ONCE = 32;
/** Figures are made on Mondays before the offices open. */
const FIGURES_HOUR = 6;

/**
 * Invents an agency and its ratings, and lets the product do the rest week by week: the citizens' app
 * stores, the worker's parts sum, judge, make figures and close quarters.
 *
 * @param owner role suara_owner, of a database without this agency, with no worker running
 */
export async function simulateYear(
  owner: Connection,
  simulation: Simulation,
): Promise<SimulatedYear> {
  const { ratings, now, onProgress } = simulation;
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
  let [stored, figures, closed] = [0, 0, 0];
  try {
    for (const week of weeksOf(citizens)) {
      await sendAll(week, (citizen) => intake.rate(citizen).then(() => onProgress(++stored)));
      const made = await endWeek(work, mondayAfter(week, now));
      figures += made.running;
      closed += made.closed;
    }
  } finally {
    await intake.close();
  }
  await enterInventedPersonsServed(owner, office.planner, { tables, ids, citizens, span, now });
  await work.get(ForgetTimes).execute(now);
  if (stored !== ratings) throw new Error(`${stored} of ${ratings} ratings were sent`);
  const [from, to] = [span.from, span.to.minus({ days: 1 })].map((day) => day.toISODate()!);
  return { instansi, from: from!, to: to!, figures, closed, password: office.password };
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

/** The running week ends now. */
function mondayAfter(week: Citizen[], now: Date): Date {
  const monday = week[0]!.visit.at.startOf('week').plus({ weeks: 1 }).set({ hour: FIGURES_HOUR });
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

/** What the worker would have done by then. */
async function endWeek(work: Work, at: Date): Promise<MadeFigures> {
  await work.get(AdvanceCells).execute();
  await work.get(JudgeRatings).execute(at);
  await work.get(AdvanceCells).execute();
  await work.get(CommentBatchStore).release(at);
  return work.get(MakeFigures).execute(at);
}
