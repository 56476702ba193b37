import { letWorkerRun, rateBagas } from './demo-year/demo-citizen.js';
import {
  type Assignment,
  type DemoReader,
  DemoYear,
  exportYear,
  inWords,
  type Named,
  nameOf,
  type ShownFigures,
} from './demo-year/demo-year.js';

/** A Tuesday at ten in Jakarta. */
const NOW = new Date('2026-11-24T03:00:00Z');
const NEXT_MONDAY = new Date('2026-11-29T23:00:00Z');
const YEAR = 'indicators?period=2026';
const WORDS = 'Petugas itu menyebut nama ibu saya keras-keras.';

const RATINGS = Number(process.env['DEMO_RATINGS'] ?? 1500);
/** From here on months and single services have figures to compare. */
const MANY = 10_000;

let year: DemoYear;
let planner: DemoReader;

beforeAll(async () => {
  const releaseEveryWeeks = Number(process.env['DEMO_RELEASE_WEEKS'] ?? 6);
  const begun = Date.now();
  year = await DemoYear.make({
    ratings: RATINGS,
    months: 12,
    now: NOW,
    releaseEveryWeeks,
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  const { from, to } = year.span;
  console.log(
    `${RATINGS} invented ratings, ${from} to ${to}, releases every ${releaseEveryWeeks} weeks: ${seconds} s`,
  );
});

// the clock moves, so sessions end
beforeEach(async () => {
  planner = await year.signIn('demo-perencana');
});

afterAll(() => year.close());

it('the unit head learns how the unit fares, and of no other unit’s officer', async () => {
  const head = await year.signIn('demo-kepala');
  const units = await head.byKey('units');
  expect([...units.keys()]).toEqual(['dafduk']);
  const { id, name } = units.get('dafduk')!;
  console.log(`\nTHE HEAD of ${name}`);

  const trend = await head.quarters(id);
  const quarters = trend.points.flatMap(({ period, figure }) =>
    figure ? [{ ...figure, period }] : [],
  );
  console.log(
    `  trend    ${quarters.map(({ period, n, value }) => `${period.key} ${value} (n ${n})`).join(' · ')}`,
  );
  expect(quarters.length).toBeGreaterThanOrEqual(2);

  const { figures, publicVoice } = await head.get<ShownFigures>(`units/${id}/${YEAR}`);
  console.log(`  2026     pulse ${inWords(figures.pulse!)}`);
  console.log(`           IKM   ${inWords(figures.ikm!)}`);
  console.log(`           apart ${inWords(publicVoice.pulse!)}`);
  const { levels } = figures.pulse!.figure.evidence;
  console.log(`  rests on ${levels.served} served and ${levels.present} present`);
  expect([figures.pulse!.standing, publicVoice.pulse!.standing]).toEqual([
    'official',
    'public_voice',
  ]);
  expect(levels.served! + levels.present!).toBe(figures.pulse!.n);
  const elements = figures.ikm!.figure.elements!;
  const inOrder = Object.entries(elements).sort(([, a], [, b]) => Number(a.nrr) - Number(b.nrr));
  console.log(`  elements ${inOrder.map(([key, { nrr }]) => `${key} ${nrr}`).join(' · ')}`);
  expect(Number(elements['waktu']!.nrr)).toBeLessThan(Number(elements['perilaku']!.nrr));

  const half = await head.get<ShownFigures>(`units/${id}/indicators?period=2026-S1`);
  const coverage = half.figures.pulse!.coverage!;
  console.log(
    `  coverage ${coverage.percent} % of ${coverage.personsServed} persons served in the first half`,
  );
  expect(coverage.state).toBe('known');

  const changes = await head.get<{
    changes: { message: string }[];
    learning: Named[];
  }>(`units/${id}/signals?until=2026-W47`);
  console.log(
    `  changed  ${changes.changes.map(({ message }) => message).join(' ') || 'nothing beyond noise'}`,
  );

  const team = await head.get<Assignment[]>('assignments');
  for (const one of team) {
    const own = await head.get<ShownFigures>(`assignments/${one.id}/${YEAR}`);
    console.log(
      `  officer  ${one.publicName}${one.to ? ` (until ${one.to})` : ''}: ${inWords(own.figures.pulse!)}`,
    );
  }
  expect(team.filter(({ to }) => to !== null).map(({ publicName }) => publicName)).toEqual([
    'Wulan',
  ]);

  const { batches } = await head.get<{
    batches: { month: string; comments: string[] }[];
  }>(`units/${id}/comments`);
  console.log(
    `  comments ${batches.length} batches; the last, of ${batches[0]!.month}: ${batches[0]!.comments.join(' ')}`,
  );
  for (const { comments } of batches) expect(comments.length).toBeGreaterThanOrEqual(5);

  const everybody = await planner.get<Assignment[]>('assignments');
  const strangers = everybody.filter(({ id: theirs }) => !team.some((mine) => mine.id === theirs));
  for (const { id: theirs } of strangers) {
    await planner.get(`assignments/${theirs}/${YEAR}`);
    await head.get(`assignments/${theirs}/${YEAR}`, 404);
    await head.get(`assignments/${theirs}/comments`, 404);
  }
  console.log(
    `  must not: figures and comments of ${strangers.length} assignments in other units: 404`,
  );
  expect(strangers.map(nameOf)).toContain('Wulan, UPT Kecamatan Kota');
});

it('the officer learns the own figures, and neither a colleague’s nor who has just left', async () => {
  let officer = await year.signIn('demo-petugas');
  interface Own {
    assignment: Assignment;
    figures: ShownFigures['figures'];
    publicVoice: ShownFigures['figures'];
    missing: { message: string }[];
  }
  const summary = async (): Promise<Own> => {
    const { assignments } = await officer.get<{ assignments: Own[] }>('me/summary?period=2026');
    expect(assignments).toHaveLength(1);
    return assignments[0]!;
  };
  const own = await summary();
  const { id } = own.assignment;
  console.log(`\nTHE OFFICER ${nameOf(own.assignment)}`);
  console.log(`  2026     competence and manner ${inWords(own.figures.officer!)}`);
  console.log(`           pulse ${inWords(own.figures.pulse!)}`);
  console.log(`           apart ${inWords(own.publicVoice.pulse ?? null)}`);
  console.log(`  waits    ${own.missing.map(({ message }) => message).join(' ') || 'for nothing'}`);
  expect(own.figures.pulse!.standing).toBe('official');
  expect(own.figures.officer!.peerWord).toMatch(
    /^(data belum cukup|(setara|di atas|di bawah) rekan selayanan)$/,
  );
  const looks = await officer.get<{ by: string; what: string }[]>('me/audit-entries');
  console.log(
    `  looks    ${new Set(looks.map(({ by }) => by)).size} persons looked: ${[...new Set(looks.map(({ by }) => by))].join(', ')}`,
  );
  expect(looks.map(({ by }) => by)).toContain('demo-kepala');

  const colleagues = (await planner.get<Assignment[]>('assignments')).filter(
    (one) => one.id !== id,
  );
  for (const colleague of colleagues) {
    await officer.get(`assignments/${colleague.id}/${YEAR}`, 404);
    await officer.get(`assignments/${colleague.id}/comments`, 404);
  }
  console.log(`  must not: figures and comments of ${colleagues.length} other assignments: 404`);

  const mayRead = async (): Promise<string> =>
    JSON.stringify([
      await summary(),
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
  for (const measure of ['officer', 'pulse']) {
    const grown = (await summary()).figures[measure]!.n - own.figures[measure]!.n;
    expect(grown === 0 || grown >= 10).toBe(true);
  }
  console.log('  must not: on Monday the words wait, and his figures stand or rest on ten more');
  year.admin.now = NOW;
});

it('the planner learns what the agency can say, and nothing of an officer under the threshold', async () => {
  const [units, services] = [await planner.byKey('units'), await planner.byKey('services')];
  const read = (kind: 'units' | 'services', { id }: Named, period: string): Promise<ShownFigures> =>
    planner.get(`${kind}/${id}/indicators?period=${period}`);
  console.log('\nTHE PLANNER of the agency');
  const agency = await planner.get<ShownFigures>(`instansi/${YEAR}`);
  console.log(`  2026     pulse ${inWords(agency.figures.pulse!)}`);
  console.log(`           IKM   ${inWords(agency.figures.ikm!)}`);
  expect(agency.figures.ikm!.standing).toBe('official');

  const months = await planner.months('2026-10');
  console.log(`  season   ${months.map(({ month, n }) => `${month} ${n}`).join(' · ')}`);
  const slow = services.get('pbg')!;
  const waits = await planner.byQuarter(slow.id, 'waktu');
  console.log(`  mended   ${slow.name}: waktu by quarter ${waits.map(String).join(' · ')}`);
  if (RATINGS >= MANY) {
    expect(months.toSorted((a, b) => b.n - a.n)[0]!.month).toBe('2026-07');
    const [before, after] = [waits[0] ?? waits[1], waits[3] ?? waits[2]];
    expect(Number(after)).toBeGreaterThan(Number(before ?? NaN));
  }

  const posters = await read('units', units.get('pkm-selatan')!, '2026');
  console.log(`  posters  ${posters.subject.name}: ${inWords(posters.figures.pulse!)}`);
  expect(posters.figures.pulse).toMatchObject({
    standing: 'open_index',
    note: 'indeks terbuka, tidak tahan manipulasi',
  });
  expect(posters.publicVoice.pulse).toBeNull();

  const [known, unknown] = [units.get('upt-kota')!, units.get('pkm-selatan')!];
  const covered = (await read('units', known, '2026-Q3')).figures.pulse!.coverage!;
  const uncounted = (await read('units', unknown, '2026-Q3')).figures.pulse!.coverage!;
  console.log(
    `  coverage ${known.name} ${covered.percent} % of ${covered.personsServed}; ${unknown.name} ${uncounted.state}`,
  );
  expect([covered.state, uncounted.state]).toEqual(['known', 'unknown']);

  const barat = await planner.quarters(units.get('upt-barat')!.id);
  const breaks = barat.points.flatMap(({ breaks: found }) => found);
  console.log(`  merged   ${breaks.map(({ message }) => message).join(' ')}`);
  expect(breaks).toEqual([expect.objectContaining({ kind: 'rename' })]);

  const assignments = await planner.get<Assignment[]>('assignments');
  const hidden: Assignment[] = [];
  const voices = new Set<string | null>();
  for (const one of assignments) {
    const { figures, publicVoice, reasons } = await planner.get<ShownFigures>(
      `assignments/${one.id}/${YEAR}`,
    );
    for (const voice of Object.values(publicVoice)) if (voice !== null) voices.add(voice.note);
    if ([figures, publicVoice].some((all) => Object.values(all).some((figure) => figure !== null)))
      continue;
    hidden.push(one);
    expect(reasons['pulse']).toMatchObject({ code: 'release.too-few' });
  }
  for (const { id } of hidden) await planner.get(`assignments/${id}/comments`, 404);
  expect([...voices]).toEqual(['suara publik, bukan bahan penilaian']);
  const rows = (await exportYear(year, planner)).filter((row) => row['id_rilis'] !== '');
  console.log(`  export   ${rows.length} rows of figures of 2026`);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ n }) => Number(n) < 10)).toEqual([]);
  const exported = new Set(rows.map((row) => row['id_subjek']));
  expect(hidden.filter(({ id }) => exported.has(id))).toEqual([]);
  console.log(
    `  must not: of ${hidden.length} of ${assignments.length} assignments fewer than ten are known (${hidden.map(nameOf).join('; ')}): no figure, no n, no row of the file, no comment`,
  );
  expect(hidden.length).toBeGreaterThan(0);

  // who is served for nothing skips the price, so that fewer judge it than the element asked after it
  const { elements, missing } = posters.figures.ikm!.figure;
  const [onPrice, onProduct] = ['biaya', 'produk'].map((element) => elements![element]?.n ?? 0);
  console.log(`  free     ${posters.subject.name}: ${onPrice} judged biaya, ${onProduct} produk`);
  expect(onPrice).toBeLessThan(onProduct!);
  expect(missing!.includes('biaya')).toBe(onPrice === 0);
  const free = await read('services', services.get('selatan-imunisasi')!, '2026');
  expect(free.figures.ikm?.figure.elements ?? {}).not.toHaveProperty('biaya');
  expect(free.figures.ikm?.figure.ikm ?? null).toBeNull();
});
