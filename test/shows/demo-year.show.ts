import { auditFigures } from '../../apps/cli/src/audit/disclosure/audit-figures.js';
import { readCompleteness } from './demo-year/completeness.js';
import { letWorkerRun, rateBagas } from './demo-year/demo-citizen.js';
import {
  type Assignment,
  type DemoReader,
  DemoYear,
  exportPeriod,
  inWords,
  type Named,
  nameOf,
  type ShownFigure,
  type ShownFigures,
  type Told,
} from './demo-year/demo-year.js';

/** A Tuesday at ten in Jakarta. */
const NOW = new Date('2026-11-24T03:00:00Z');
const NEXT_MONDAY = new Date('2026-11-29T23:00:00Z');
/** The newest quarter that is closed, by itself on 22 October, and the one that runs. */
const [CLOSED, OPEN] = ['2026-Q3', '2026-Q4'];
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

const figuresOf = (told: Told): ShownFigure[] =>
  Object.values(told.figures).filter((figure) => figure !== null);
const read = (
  reader: DemoReader,
  kind: 'units' | 'services' | 'assignments',
  { id }: { id: string },
  period: string,
): Promise<ShownFigures> => reader.get(`${kind}/${id}/indicators?period=${period}`);

it('the unit head learns how the unit fares, and of no other unit’s officer', async () => {
  const head = await year.signIn('demo-kepala');
  const units = await head.byKey('units');
  expect([...units.keys()]).toEqual(['dafduk']);
  const unit = units.get('dafduk')!;
  console.log(`\nTHE HEAD of ${unit.name}`);

  const trend = await head.quarters(unit.id);
  const quarters = trend.points.flatMap(({ period, figure }) =>
    figure ? [{ ...figure, period: period.key }] : [],
  );
  console.log(
    `  trend    ${quarters.map(({ period, n, value, state }) => `${period} ${value} (n ${n}, ${state.kind})`).join(' · ')}`,
  );
  expect(quarters.slice(-4).map(({ period, state }) => [period, state.kind])).toEqual([
    ['2026-Q1', 'closed'],
    ['2026-Q2', 'closed'],
    [CLOSED, 'closed'],
    [OPEN, 'running'],
  ]);

  const half = await read(head, 'units', unit, '2026-S1');
  const [pulse, ikm] = [half.figures['pulse']!, half.figures['ikm']!];
  console.log(`  2026-S1  pulse ${inWords(pulse)}`);
  console.log(`           IKM   ${inWords(ikm, half.reasons['ikm'])}`);
  const attested = half.attested!.figures['pulse']!;
  console.log(`           attested ${inWords(attested)}`);
  expect(pulse.covers).toEqual([{ from: '2026-01-01', until: '2026-06-30' }]);
  expect(pulse.notes).toContain('survei elektronik mandiri');
  expect(ikm.figure).toMatchObject({ provisional: false, readiness: { state: 'shown' } });
  const { levels } = pulse.figure.basis;
  console.log(`  rests on ${levels.served} served, ${levels.present} present, ${levels.open} open`);
  expect(levels.served! + levels.present!).toBe(attested.n);
  expect(levels.open! + attested.n).toBe(pulse.n);
  const elements = ikm.figure.elements!;
  const inOrder = Object.entries(elements).sort(([, a], [, b]) => Number(a.nrr) - Number(b.nrr));
  console.log(`  elements ${inOrder.map(([key, { nrr }]) => `${key} ${nrr}`).join(' · ')}`);
  expect(Number(elements['waktu']!.nrr)).toBeLessThan(Number(elements['perilaku']!.nrr));
  const coverage = pulse.coverage!;
  console.log(`  coverage ${coverage.percent} % of ${coverage.personsServed} persons served`);
  expect(coverage.state).toBe('known');

  const now = await read(head, 'units', unit, OPEN);
  const running = now.figures['pulse']!;
  console.log(`  ${OPEN}  pulse ${inWords(running)}; ${now.reasons['pulse']?.message}`);
  expect(running.state).toEqual({ kind: 'running' });
  // eight days old, and ten persons after it
  expect(running.covers.at(-1)!.until < '2026-11-16').toBe(true);

  const changes = await head.get<{ changes: { message: string }[] }>(
    `units/${unit.id}/signals?until=2026-11-22`,
  );
  console.log(
    `  changed  ${changes.changes.map(({ message }) => message).join(' ') || 'nothing beyond noise'}`,
  );

  const team = await head.get<Assignment[]>('assignments');
  for (const one of team) {
    const { figures, reasons } = await read(head, 'assignments', one, CLOSED);
    console.log(
      `  officer  ${one.publicName}${one.to ? ` (until ${one.to})` : ''}: ${inWords(figures['pulse']!, reasons['pulse'])}`,
    );
    const open = await read(head, 'assignments', one, OPEN);
    expect(figuresOf(open)).toEqual([]);
    expect(open.reasons['pulse']!.code).toBe('figure.waiting-for-closing');
  }
  expect(team.filter(({ to }) => to !== null).map(({ publicName }) => publicName)).toEqual([
    'Wulan',
  ]);
  console.log('  must not: figures of officers before the quarter is closed');

  const { batches } = await head.get<{ batches: { month: string; comments: string[] }[] }>(
    `units/${unit.id}/comments`,
  );
  console.log(
    `  comments ${batches.length} batches; the last, of ${batches[0]!.month}: ${batches[0]!.comments.join(' ')}`,
  );
  for (const { comments } of batches) expect(comments.length).toBeGreaterThanOrEqual(5);

  const everybody = await planner.get<Assignment[]>('assignments');
  const strangers = everybody.filter(({ id: theirs }) => !team.some((mine) => mine.id === theirs));
  for (const { id: theirs } of strangers) {
    await planner.get(`assignments/${theirs}/indicators?period=${CLOSED}`);
    await head.get(`assignments/${theirs}/indicators?period=${CLOSED}`, 404);
    await head.get(`assignments/${theirs}/comments`, 404);
  }
  console.log(
    `  must not: figures and comments of ${strangers.length} assignments in other units: 404`,
  );
  expect(strangers.map(nameOf)).toContain('Wulan, UPT Kecamatan Kota');
});

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
  const own = await summary(CLOSED!);
  const { id } = own.assignment;
  console.log(`\nTHE OFFICER ${nameOf(own.assignment)}`);
  console.log(
    `  ${CLOSED}  competence and manner ${inWords(own.figures['officer']!, own.reasons['officer'])}`,
  );
  console.log(`           pulse ${inWords(own.figures['pulse']!, own.reasons['pulse'])}`);
  expect(own.running).toBeNull();
  expect(own.figures['pulse']!.state.kind).toBe('closed');
  expect(own.figures['officer']!.peerWord).toEqual(
    expect.stringMatching(/rekan|penilaian|petugas/),
  );
  const { running, missing } = await summary(OPEN!);
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
      await summary(CLOSED!),
      await summary(OPEN!),
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
  const later = (await summary(OPEN!)).running!;
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
  const agency = await planner.get<ShownFigures>(`instansi/indicators?period=${CLOSED}`);
  console.log(`  ${CLOSED}  pulse ${inWords(agency.figures['pulse']!)}`);
  console.log(`           IKM   ${inWords(agency.figures['ikm']!, agency.reasons['ikm'])}`);
  console.log(`           ${agency.figures['ikm']!.notes.join('; ')}`);
  expect(agency.figures['ikm']).toMatchObject({
    state: { kind: 'closed' },
    figure: { ikm: expect.any(String), provisional: false },
  });

  const months = await planner.months('2026-10');
  console.log(`  season   ${months.map(({ month, n }) => `${month} ${n}`).join(' · ')}`);
  expect(months.filter(({ n }) => n >= 10).length).toBeGreaterThanOrEqual(9);
  expect(months.toSorted((a, b) => b.n - a.n)[0]!.month).toBe('2026-07');
  const slow = services.get('pbg')!;
  const waits = await planner.byQuarter(slow.id, 'waktu');
  console.log(`  mended   ${slow.name}: waktu by quarter ${waits.map(String).join(' · ')}`);
  if (RATINGS >= MANY) expect(Number(waits[2])).toBeGreaterThan(Number(waits[0] ?? NaN));

  const posters = await read(planner, 'units', units.get('pkm-selatan')!, '2026-S1');
  console.log(`  posters  ${posters.subject.name}: ${inWords(posters.figures['pulse']!)}`);
  expect(posters.figures['pulse']!.figure.basis.levels).toMatchObject({ present: 0, served: 0 });
  expect(figuresOf(posters.attested!)).toEqual([]);
  expect(posters.attested!.reasons['pulse']!.code).toBe('figure.too-few');

  const [known, unknown] = [units.get('upt-kota')!, units.get('pkm-selatan')!];
  const covered = (await read(planner, 'units', known, CLOSED!)).figures['pulse']!.coverage!;
  const uncounted = (await read(planner, 'units', unknown, CLOSED!)).figures['pulse']!.coverage!;
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
  const free = await read(planner, 'services', services.get('selatan-imunisasi')!, '2026-S1');
  console.log(
    `           ${free.subject.name}: ${inWords(free.figures['ikm']!, free.reasons['ikm'])}`,
  );
  expect(free.figures['ikm']?.figure.elements ?? {}).not.toHaveProperty('biaya');
  expect(free.figures['ikm']?.figure.ikm ?? null).toBeNull();
});

it('nobody learns of an officer whom fewer than ten have rated', async () => {
  const assignments = await planner.get<Assignment[]>('assignments');
  const rated = new Map<string, number>(
    (
      await year.admin.owner.query(
        `SELECT assignment_id AS id, count(*)::integer AS n FROM ratings
         WHERE status = 'counted' AND assurance_level <> 'open' AND assignment_id IS NOT NULL
           AND local_day BETWEEN '2026-07-01' AND '2026-09-30' GROUP BY 1`,
      )
    ).map(({ id, n }: { id: string; n: number }) => [id, n]),
  );
  const hidden: Assignment[] = [];
  for (const one of assignments) {
    const told = await read(planner, 'assignments', one, CLOSED!);
    if (figuresOf(told).length === 0) hidden.push(one);
    if ((rated.get(one.id) ?? 0) >= 10) continue;
    expect(figuresOf(told)).toEqual([]);
    expect(told.reasons['pulse']).toMatchObject({ code: 'figure.too-few', missing: null });
  }
  const few = hidden.filter(({ id }) => (rated.get(id) ?? 0) < 10);
  expect(few.length).toBeGreaterThan(0);

  const file = await exportPeriod(year, planner, CLOSED!);
  const exported = [...file.units, ...file.assignments];
  const numbers = exported.flatMap(figuresOf).map(({ n }) => n);
  console.log(`\n  export   ${numbers.length} figures of units and officers in ${CLOSED}`);
  expect(file.export.closedPeriod).toMatchObject({ revision: 0 });
  expect(numbers.length).toBeGreaterThan(20);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
  const named = new Set(exported.map(({ subject }) => subject.id));
  expect(hidden.filter(({ id }) => named.has(id))).toEqual([]);
  console.log(
    `  must not: of ${few.length} of ${assignments.length} assignments fewer than ten are known (${few.map(nameOf).join('; ')}): no figure, no n, no row of the file`,
  );
});

it('closed quarters are complete, and an attacker learns of nobody', async () => {
  const { owner } = year.admin;
  const table = await readCompleteness(owner);
  console.log(
    ['\nof those with ten or more persons: shown, complete']
      .concat(
        table.map(
          ({ period, kind, measure, known, shown, complete }) =>
            `  ${period} ${kind.padEnd(10)} ${measure.padEnd(7)} ${known}: ${shown}, ${complete}`,
        ),
      )
      .join('\n'),
  );
  const units = table.filter(({ kind, measure }) => kind === 'unit' && measure === 'pulse');
  expect(units.length).toBeGreaterThanOrEqual(3);
  for (const { known, complete } of units) expect(complete).toBe(known);

  const [{ id }] = await owner.query(`SELECT id FROM instansi WHERE key = 'pemkab-contoh'`);
  const { measures, elementSteps, elementDifferences } = await auditFigures(owner, id);
  const figures = measures.reduce((sum, one) => sum + one.figures, 0);
  console.log(
    `  audit    ${figures} figures; ${elementDifferences} element differences (not prevented)`,
  );
  expect(figures).toBeGreaterThan(200);
  expect(measures.flatMap(({ places }) => places)).toEqual([]);
  expect(measures.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(elementSteps).toBe(0);
});
