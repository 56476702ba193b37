import { letWorkerRun, rateBagas } from './demo-year/demo-citizen.js';
import {
  type Assignment,
  type DemoReader,
  CLOSED,
  DemoYear,
  figuresOf,
  inWords,
  nameOf,
  OPEN,
  readFigures,
  type ShownFigures,
  type Told,
} from './demo-year/demo-year.js';
import { showAudit, showWhoIsHidden } from './demo-year/disclosure.js';
import { showHead } from './demo-year/head.js';

/** A Tuesday at ten in Jakarta. */
const NOW = new Date('2026-11-24T03:00:00Z');
const NEXT_MONDAY = new Date('2026-11-29T23:00:00Z');
const WORDS = 'Petugas itu menyebut nama ibu saya keras-keras.';

const RATINGS = Number(process.env['DEMO_RATINGS'] ?? 1500);
/** From here on single services have figures to compare in every quarter. */
const MANY = 10_000;

let year: DemoYear;
let planner: DemoReader;

beforeAll(async () => {
  const begun = Date.now();
  year = await DemoYear.make({ ratings: RATINGS, months: 12, now: NOW });
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`${RATINGS} invented ratings, ${year.span.from} to ${year.span.to}: ${seconds} s`);
});

// the clock moves, so sessions end
beforeEach(async () => {
  planner = await year.signIn('demo-perencana');
});

afterAll(() => year.close());

it('the unit head learns how the unit fares, and of no other unit’s officer', () =>
  showHead(year, planner));

it('the officer learns the own figures, and neither a colleague’s nor who has just left', async () => {
  let officer = await year.signIn('demo-petugas');
  interface Running {
    n: number;
    days: { until: string; n: number }[];
    figure: { mean: string | null };
  }
  interface Own extends Told {
    assignment: Assignment;
    running: Record<string, Running | null> | null;
    missing: { message: string }[];
  }
  const summary = async (period: string): Promise<Own> => {
    const { assignments } = await officer.get<{ assignments: Own[] }>(
      `me/summary?period=${period}`,
    );
    expect(assignments).toHaveLength(1);
    return assignments[0]!;
  };
  const own = await summary(CLOSED);
  const { id } = own.assignment;
  console.log(`\nTHE OFFICER ${nameOf(own.assignment)}`);
  console.log(
    `  ${CLOSED}  competence and manner ${inWords(own.figures['officer']!, own.reasons['officer'])}`,
  );
  console.log(`           pulse ${inWords(own.figures['pulse']!, own.reasons['pulse'])}`);
  expect(own.running).toBeNull();
  // beside few others a figure waits for the year; with many ratings it is there, with its word or why there is none
  if (RATINGS >= MANY) {
    expect(own.figures['pulse']!.state.kind).toBe('closed');
    expect(own.figures['officer']!.peerWord).toEqual(
      expect.stringMatching(/rekan|penilaian|petugas/),
    );
  }
  for (const measure of ['officer', 'pulse']) {
    const isTold = own.figures[measure] !== null || own.reasons[measure] !== null;
    expect([measure, isTold]).toEqual([measure, true]);
  }
  const { running, missing } = await summary(OPEN);
  for (const [measure, cut] of Object.entries(running!)) {
    console.log(
      `  ${OPEN}  ${measure}: ${cut?.days.map(({ until, n }) => `${until} n ${n}`).join(' · ') ?? 'not yet'}`,
    );
    const steps = cut?.days ?? [];
    steps.slice(1).forEach(({ n }, at) => expect(steps[at]!.n - n).toBeGreaterThanOrEqual(10));
  }
  console.log(`  waits    ${missing.map(({ message }) => message).join(' ') || 'for nothing'}`);
  const looks = await officer.get<{ by: string; what: string }[]>('me/audit-entries');
  console.log(
    `  looks    ${new Set(looks.map(({ by }) => by)).size} persons looked: ${[...new Set(looks.map(({ by }) => by))].join(', ')}`,
  );
  expect(looks.map(({ by }) => by)).toContain('demo-kepala');

  const colleagues = (await planner.get<Assignment[]>('assignments')).filter(
    (one) => one.id !== id,
  );
  for (const colleague of colleagues) {
    await officer.get(`assignments/${colleague.id}/indicators?period=${CLOSED}`, 404);
    await officer.get(`assignments/${colleague.id}/comments`, 404);
  }
  console.log(`  must not: figures and comments of ${colleagues.length} other assignments: 404`);

  const mayRead = async (): Promise<string> =>
    JSON.stringify([
      await summary(CLOSED),
      await summary(OPEN),
      await officer.get(`assignments/${id}/comments`),
      await officer.get(`assignments/${id}/trend?measure=officer&kind=month&until=2026-12`),
      await officer.get(`assignments/${id}/trend?measure=pulse&kind=month&until=2026-12`),
    ]);
  const before = await mayRead();
  await rateBagas(year, WORDS);
  const anHourLater = new Date(NOW.getTime() + 3_600_000);
  await letWorkerRun(year, anHourLater);
  year.admin.now = anHourLater;
  officer = await year.signIn('demo-petugas');
  expect(await mayRead()).toBe(before);
  console.log(
    '  must not: a citizen left a 1 and a comment; an hour later all that he reads is the same',
  );
  await letWorkerRun(year, NEXT_MONDAY);
  year.admin.now = NEXT_MONDAY;
  officer = await year.signIn('demo-petugas');
  expect(await mayRead()).not.toContain(WORDS);
  const later = (await summary(OPEN)).running!;
  for (const measure of ['officer', 'pulse']) {
    const grown = (later[measure]?.n ?? 0) - (running![measure]?.n ?? 0);
    expect(grown === 0 || grown >= 10).toBe(true);
  }
  console.log('  must not: on Monday the words wait, and his figures stand or rest on ten more');
  year.admin.now = NOW;
});

it('the planner learns what the agency can say, and nothing of an officer under the threshold', async () => {
  const [units, services] = [await planner.byKey('units'), await planner.byKey('services')];
  console.log('\nTHE PLANNER of the agency');
  for (const period of ['2026-Q1', '2026-Q2', CLOSED, '2026-S1']) {
    const agency = await planner.get<ShownFigures>(`instansi/indicators?period=${period}`);
    const { pulse, ikm } = agency.figures;
    console.log(`  ${period}  pulse ${inWords(pulse!)}`);
    console.log(`           IKM   ${inWords(ikm!)}; ${agency.reasons['ikm']?.message}`);
    expect([pulse!.state.kind, ikm!.state.kind]).toEqual(['closed', 'closed']);
    expect(ikm!.notes).toContain('survei elektronik mandiri');
    expect(ikm!.figure.provisional).toBe(false);
    // of few ratings an element may have nine answers since the last cut that printed it
    const isTold = ikm!.figure.ikm !== null;
    expect(isTold).toBe(agency.reasons['ikm'] === null);
    if (period === '2026-S1' || RATINGS >= MANY) expect(isTold).toBe(true);
    if (!isTold) expect(agency.reasons['ikm']!.code).toBe('figure.elements-unanswered');
  }

  const months = await planner.months('2026-10');
  console.log(`  season   ${months.map(({ month, n }) => `${month} ${n}`).join(' · ')}`);
  // the last month of a quarter has none where fewer than ten stayed out of its closing
  expect(months.filter(({ n }) => n >= 10).length).toBeGreaterThanOrEqual(RATINGS >= MANY ? 10 : 7);
  expect(months.toSorted((a, b) => b.n - a.n)[0]!.month).toBe('2026-07');
  const slow = services.get('pbg')!;
  const waits = await planner.byQuarter(slow.id, 'waktu');
  console.log(`  mended   ${slow.name}: waktu by quarter ${waits.map(String).join(' · ')}`);
  if (RATINGS >= MANY) expect(Number(waits[2])).toBeGreaterThan(Number(waits[0] ?? NaN));

  const posters = await readFigures(planner, 'units', units.get('pkm-selatan')!, '2026-S1');
  console.log(`  posters  ${posters.subject.name}: ${inWords(posters.figures['pulse']!)}`);
  expect(posters.figures['pulse']!.figure.basis.levels).toMatchObject({ present: 0, served: 0 });
  expect(figuresOf(posters.attested!)).toEqual([]);
  expect(posters.attested!.reasons['pulse']!.code).toBe('figure.too-few');

  const [known, unknown] = [units.get('upt-kota')!, units.get('pkm-selatan')!];
  const covered = (await readFigures(planner, 'units', known, CLOSED)).figures['pulse']!.coverage!;
  const uncounted = (await readFigures(planner, 'units', unknown, CLOSED)).figures['pulse']!
    .coverage!;
  console.log(
    `  coverage ${known.name} ${covered.percent} % of ${covered.personsServed}; ${unknown.name} ${uncounted.state}`,
  );
  expect([covered.state, uncounted.state]).toEqual(['known', 'unknown']);

  const barat = await planner.quarters(units.get('upt-barat')!.id);
  const breaks = barat.points.flatMap(({ breaks: found }) => found);
  console.log(`  merged   ${breaks.map(({ message }) => message).join(' ')}`);
  expect(breaks).toEqual([expect.objectContaining({ kind: 'rename' })]);

  // who is served for nothing skips the price, so that fewer judge it than the element asked after it
  const { elements, readiness } = posters.figures['ikm']!.figure;
  const [onPrice, onProduct] = ['biaya', 'produk'].map((element) => elements?.[element]?.n ?? 0);
  console.log(
    `  free     ${posters.subject.name}: ${onPrice} judged biaya, ${onProduct} produk, ${JSON.stringify(readiness)}`,
  );
  const free = await readFigures(
    planner,
    'services',
    services.get('selatan-imunisasi')!,
    '2026-S1',
  );
  console.log(
    `           ${free.subject.name}: ${inWords(free.figures['ikm']!, free.reasons['ikm'])}`,
  );
  expect(free.figures['ikm']?.figure.elements ?? {}).not.toHaveProperty('biaya');
  expect(free.figures['ikm']?.figure.ikm ?? null).toBeNull();
});

it('nobody learns of an officer whom fewer than ten have rated', () =>
  showWhoIsHidden(year, planner));

it('closed quarters are complete, and an attacker learns of nobody', () => showAudit(year));
