import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  type FigureRow,
} from '../../../../../test/support/worker/figure-fixture.js';

const QUARTER = '2026-Q4';
/** Every day of October, of November and up to the 20th of December. */
const OCTOBER = daysFrom('2026-10-01', 31);
const NOVEMBER = daysFrom('2026-11-01', 30);
const DECEMBER = daysFrom('2026-12-01', 20);

let fixture: FigureFixture;

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

const unitOf = (figures: readonly FigureRow[], id: string, measure: string): FigureRow[] =>
  figures.filter((one) => one.kind === 'unit' && one.id === id && one.measure === measure);

it('shows cuts as days settle, and keeps every one that another stands in the place of', async () => {
  const { bidangId, codes } = fixture.agency;
  const days = [...OCTOBER, ...NOVEMBER, ...DECEMBER];
  await fixture.rate(2, days, { code: codes.unit, answers: ANSWERS });
  await fixture.makeOn('2026-11-07');
  // the 31st of October is not settled yet; only the agency is cut at the end of a week
  expect((await fixture.figures()).map(({ kind, until }) => [kind, until])).toEqual([
    ['instansi', '2026-10-25'],
    ['instansi', '2026-10-25'],
  ]);
  await fixture.makeOn('2026-11-16');
  expect(await fixture.current(QUARTER)).toHaveLength(6);
  await fixture.makeOn('2026-12-20');
  const quarter = unitOf(await fixture.figures(), bidangId, 'pulse').filter(
    ({ period }) => period === QUARTER,
  );
  expect(quarter.map(({ until, n, current, basis }) => [until, n, current, basis])).toEqual([
    ['2026-10-31', 62, false, 'all'],
    ['2026-11-30', 122, true, 'all'],
  ]);
  expect(quarter[1]).toMatchObject({
    subjectName: 'Bidang',
    unitId: bidangId,
    unitName: 'Bidang',
    covers: [{ from: '2026-10-01', until: '2026-11-30' }],
    days: 61,
    closedPeriodId: null,
    notes: [],
  });
});

it('shows a month as soon as both of its ends are cut', async () => {
  const { bidangId, codes } = fixture.agency;
  await fixture.rate(2, [...OCTOBER, ...NOVEMBER, ...DECEMBER], {
    code: codes.unit,
    answers: ANSWERS,
  });
  await fixture.makeOn('2026-11-16');
  const [october] = unitOf(await fixture.current('2026-10'), bidangId, 'ikm');
  expect(october).toMatchObject({ periodKind: 'month', n: 62, until: '2026-10-31' });
  await fixture.makeOn('2026-12-20');
  const [november] = unitOf(await fixture.current('2026-11'), bidangId, 'ikm');
  expect(november).toMatchObject({
    covers: [{ from: '2026-11-01', until: '2026-11-30' }],
    n: 60,
    figure: { readiness: { state: 'shown' } },
  });
});

it('makes nothing twice of the same settled days', async () => {
  await fixture.rate(3, OCTOBER, { code: fixture.agency.codes.unit });
  expect((await fixture.makeOn('2026-11-16')).running).toBeGreaterThan(0);
  const before = await fixture.figures();
  expect(await fixture.makeOn('2026-11-16')).toEqual({ settled: 0, running: 0, closed: 0 });
  expect(await fixture.figures()).toEqual(before);
});

it('writes nothing below ten, and not how few', async () => {
  const small = await fixture.addUnit('kecil', { parentId: fixture.agency.dinasId });
  await fixture.rate(1, OCTOBER.slice(0, 9), { code: small.code });
  await fixture.rate(3, [...OCTOBER, ...NOVEMBER], { code: fixture.agency.codes.unit });
  await fixture.makeOn('2026-12-01');
  const figures = await fixture.figures();
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter(({ n }) => n < 10)).toEqual([]);
  expect(figures.filter(({ id }) => id === small.id)).toEqual([]);
  expect((await fixture.missing(QUARTER)).filter(({ id }) => id === small.id)).toEqual([]);
});

it('gives the true reason why a figure is missing', async () => {
  const { codes, bidangId, sari } = fixture.agency;
  await fixture.rate(1, OCTOBER.slice(0, 25), { code: codes.badge, level: 'present' });
  await fixture.rate(1, OCTOBER.slice(0, 12), { code: codes.unit, answers: ANSWERS });
  await fixture.makeOn('2026-11-02');
  const missing = await fixture.missing(QUARTER);
  const reasonOf = (id: string, measure: string, basis: string): unknown =>
    missing.find((one) => one.id === id && one.measure === measure && one.basis === basis)?.reason;
  // a unit below another one is cut at month ends only; the 31st settles on 8 November
  expect(reasonOf(bidangId, 'pulse', 'all')).toEqual({ kind: 'next cut', on: '2026-11-08' });
  expect(reasonOf(bidangId, 'pulse', 'attested')).toEqual({ kind: 'waiting for closing' });
  expect(reasonOf(sari.assignmentId, 'pulse', 'attested')).toEqual({ kind: 'waiting for closing' });
  expect(reasonOf(sari.assignmentId, 'officer', 'attested')).toBeUndefined();
});

it('says that ratings which would make it enough are held', async () => {
  const { instansiId, bidangId, codes } = fixture.agency;
  await fixture.rate(1, OCTOBER.slice(0, 9), { code: codes.unit });
  await fixture.owner.query(
    `INSERT INTO cases (instansi_id, rule, unit_id, local_day, assurance_level, state, review_by, numbers)
     VALUES ($1, 'burst', $2, '2026-10-12', 'open', 'open', '2026-12-01', '{}')`,
    [instansiId, bidangId],
  );
  await fixture.makeOn('2026-10-26');
  const missing = await fixture.missing(QUARTER);
  expect(missing.find(({ id, measure }) => id === bidangId && measure === 'pulse')).toMatchObject({
    reason: { kind: 'held in review' },
  });
});

it('tells how many respondents an index still lacks, from ten on', async () => {
  const { codes, bidangId } = fixture.agency;
  await fixture.rate(1, OCTOBER.slice(0, 24), { code: codes.unit, answers: ANSWERS });
  await fixture.rate(1, NOVEMBER.slice(0, 15), { code: codes.unit, answers: ANSWERS });
  await fixture.makeOn('2026-11-24');
  const [ikm] = unitOf(await fixture.current(QUARTER), bidangId, 'ikm');
  expect(ikm).toMatchObject({ n: 24, figure: { ikm: null } });
  const missing = await fixture.missing(QUARTER);
  expect(missing.find(({ id, measure }) => id === bidangId && measure === 'ikm')).toMatchObject({
    reason: { kind: 'too few', missing: 6 },
  });
});

it('gives the same figures whatever the order in which the ratings came', async () => {
  const made: unknown[] = [];
  for (const order of [1, -1]) {
    const { codes } = await fixture.newAgency();
    const waves: [number, string[], string][] = [
      [2, OCTOBER, codes.unit],
      [1, [...OCTOBER, ...NOVEMBER], codes.badge],
      [3, NOVEMBER, codes.unit],
    ];
    for (const [n, days, code] of order === 1 ? waves : waves.toReversed()) {
      await fixture.rate(n, order === 1 ? days : days.toReversed(), { code, answers: ANSWERS });
    }
    await fixture.makeOn('2026-11-14');
    await fixture.makeOn('2026-12-05');
    const figures = await fixture.figures();
    made.push(
      figures.map(({ kind, measure, until, n, figure }) => ({ kind, measure, until, n, figure })),
    );
  }
  expect(made[0]).toEqual(made[1]);
  expect((made[0] as unknown[]).length).toBeGreaterThan(10);
});
