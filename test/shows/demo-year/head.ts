import {
  type Assignment,
  type DemoReader,
  type DemoYear,
  figuresOf,
  inWords,
  nameOf,
  OPEN,
  CLOSED,
  readFigures,
} from './demo-year.js';

/** The unit head learns how the unit fares, and of no other unit's officer. */
export async function showHead(year: DemoYear, planner: DemoReader): Promise<void> {
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

  const half = await readFigures(head, 'units', unit, '2026-S1');
  const [pulse, ikm] = [half.figures['pulse']!, half.figures['ikm']!];
  console.log(`  2026-S1  pulse ${inWords(pulse)}`);
  console.log(`           IKM   ${inWords(ikm, half.reasons['ikm'])}`);
  const attested = half.attested!.figures['pulse']!;
  console.log(`           attested ${inWords(attested)}`);
  expect(pulse.covers).toEqual([{ from: '2026-01-01', until: '2026-06-30' }]);
  expect(pulse.notes).toContain('survei elektronik mandiri');
  expect(ikm.figure).toMatchObject({ provisional: false, readiness: { state: 'shown' } });
  // a quarter whose open ratings are few has no attested figure, and stays out of the half-year's
  expect(attested.covers.at(-1)!.until).toBe('2026-06-30');
  const { levels } = pulse.figure.basis;
  console.log(`  rests on ${levels.served} served, ${levels.present} present, ${levels.open} open`);
  expect(levels.open! + levels.present! + levels.served!).toBe(pulse.n);
  const { levels: proven } = attested.figure.basis;
  expect(proven.present! + proven.served!).toBe(attested.n);
  const elements = ikm.figure.elements!;
  const inOrder = Object.entries(elements).sort(([, a], [, b]) => Number(a.nrr) - Number(b.nrr));
  console.log(`  elements ${inOrder.map(([key, { nrr }]) => `${key} ${nrr}`).join(' · ')}`);
  expect(Number(elements['waktu']!.nrr)).toBeLessThan(Number(elements['perilaku']!.nrr));
  const coverage = pulse.coverage!;
  console.log(`  coverage ${coverage.percent} % of ${coverage.personsServed} persons served`);
  expect(coverage.state).toBe('known');

  const now = await readFigures(head, 'units', unit, OPEN);
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
    const { figures, reasons } = await readFigures(head, 'assignments', one, CLOSED);
    console.log(
      `  officer  ${one.publicName}${one.to ? ` (until ${one.to})` : ''}: ${inWords(figures['pulse']!, reasons['pulse'])}`,
    );
    const open = await readFigures(head, 'assignments', one, OPEN);
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
}
