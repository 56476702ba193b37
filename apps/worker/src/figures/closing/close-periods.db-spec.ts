import { Database } from '@app/database';
import { CellStore, verifyCells } from '@app/persistence/cells';
import { FigureStore } from '@app/persistence/figures';
import { lastDayOf, parsePeriod } from '@app/skm';
import { submitCommand } from '../../../../../test/support/intake/rating-commands.js';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  type FigureRow,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { buildContents } from '../contents/build-contents.js';
import { wordsOfQuarter } from '../contents/words-of-quarter.js';
import { FigureMaker } from '../figure-maker.js';
import { ClosePeriods } from './close-periods.js';

/** Two days a week of each quarter of half a year. */
const THIRD = daysFrom('2026-07-02', 25, 3);
const FOURTH = daysFrom('2026-10-01', 30, 3);

let fixture: FigureFixture;

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

/** A dinas with a bidang of which Sari is one officer, a small unit, and the desk of another agency. */
async function rateQuarter(days: readonly string[]): Promise<Record<'small' | 'guest', string>> {
  const { codes, dinasId } = fixture.agency;
  const at = days[0]!.slice(0, 7);
  const small = await fixture.addUnit(`kecil-${at}`, { parentId: dinasId });
  const guest = await fixture.addUnit(`tamu-${at}`, { guest: true });
  await fixture.rate(2, days, { code: codes.badge, level: 'present', answers: ANSWERS });
  await fixture.rate(1, days, { code: codes.badge, level: 'served', answers: { perilaku: 4 } });
  await fixture.rate(2, days, { code: codes.unit, answers: ANSWERS });
  await fixture.rate(1, days, { code: codes.counter, score: 2 });
  await fixture.rate(1, days.slice(0, 7), { code: small.code, answers: ANSWERS });
  await fixture.rate(1, days, { code: guest.code });
  return { small: small.id, guest: guest.id };
}

/** Hours and profiles have tests of their own. */
const isOfRatings = ({ measure }: FigureRow): boolean =>
  ['pulse', 'ikm', 'officer'].includes(measure);

const only = (
  rows: readonly FigureRow[],
  [kind, id, measure, basis = 'all']: [string, string, string, string?],
): FigureRow | undefined =>
  rows.find(
    (one) => one.kind === kind && one.id === id && one.measure === measure && one.basis === basis,
  );

/** Settled ratings of a figure's subject in its quarter, and those that its closing leaves out, by SQL. */
async function ratingsOf(one: FigureRow): Promise<{ counted: number; out: number }> {
  const [closed] = (await fixture.closedPeriods()).filter(({ period }) => period === one.period);
  const rule = { pulse: 'persons', ikm: 'respondents', officer: 'officer' }[one.measure as 'pulse'];
  const keys = {
    pulse: '{overall}',
    ikm: '{persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana}',
    officer: '{kompetensi,perilaku}',
  }[one.measure as 'pulse'];
  const isWhole = one.until === lastDayOf(parsePeriod(one.period));
  const [found] = await fixture.owner.query(
    `WITH RECURSIVE held AS (
       SELECT r.id, r.unit_id, r.unit_id AS at, r.local_day, r.location_id, r.service_id, r.assignment_id
       FROM ratings r WHERE r.instansi_id = $1 AND r.status = 'counted' AND r.answers ?| $5::text[]
         AND r.local_day >= $6 AND r.local_day <= $8
         AND ($4 = 'all' OR r.assurance_level <> 'open')
       UNION
       SELECT h.id, h.unit_id, v.parent_id, h.local_day, h.location_id, h.service_id, h.assignment_id
       FROM held h JOIN unit_versions v ON v.unit_id = h.at AND v.valid @> h.local_day
     ), mine AS (
       SELECT DISTINCT h.id, h.unit_id, h.local_day FROM held h JOIN units u ON u.id = h.unit_id
       WHERE CASE $2 WHEN 'instansi' THEN NOT u.guest WHEN 'unit' THEN h.at = $3 WHEN 'location' THEN location_id = $3
         WHEN 'service' THEN service_id = $3 ELSE assignment_id = $3 END
     )
     SELECT count(*)::integer AS counted, (count(*) FILTER (WHERE EXISTS (
       SELECT FROM jsonb_to_recordset($7) AS o ("unitId" uuid, after date, until date)
       WHERE o."unitId" = mine.unit_id AND mine.local_day > o.after AND mine.local_day <= o.until
     )))::integer AS out FROM mine`,
    [
      fixture.agency.instansiId,
      one.kind,
      one.id,
      one.basis,
      keys,
      one.covers[0]!.from,
      // an earlier cut holds everybody
      JSON.stringify(isWhole ? closed!.leftOut[rule] : []),
      one.until,
    ],
  );
  return found;
}

/** Runs the worker twice a month and closes nothing that is not overdue. */
async function playUntil(...days: string[]): Promise<void> {
  for (const day of days) await fixture.makeOn(day);
}

it('closes a quarter whose figures and what they leave out are all settled ratings', async () => {
  const { small, guest } = await rateQuarter(FOURTH);
  await playUntil('2026-11-16', '2026-12-16', '2027-01-09');
  const { bidangId, dinasId, instansiId, sari, locationId } = fixture.agency;
  const running = await fixture.current('2026-Q4');
  expect(running.length).toBeGreaterThan(0);
  expect(await fixture.closeOn('2027-01-09', '2026-Q4')).toEqual({
    closedPeriodIds: [expect.any(String), expect.any(String), expect.any(String)],
  });
  const closed = await fixture.current('2026-Q4');
  expect(closed.every(({ closedPeriodId }) => closedPeriodId !== null)).toBe(true);
  for (const one of closed.filter(isOfRatings)) {
    const { counted, out } = await ratingsOf(one);
    expect([one.kind, one.measure, one.basis, one.n]).toEqual([
      one.kind,
      one.measure,
      one.basis,
      counted - out,
    ]);
    expect(out).toBeLessThan(10);
    expect(one.notes.some(({ kind }) => kind === 'without fewer than ten')).toBe(out > 0);
  }
  expect(only(closed, ['unit', bidangId, 'pulse'])).toMatchObject({ n: 180 });
  expect(only(closed, ['unit', bidangId, 'pulse', 'attested'])).toMatchObject({ n: 90 });
  expect(only(closed, ['unit', guest, 'pulse'])).toMatchObject({ n: 30 });
  expect(only(closed, ['unit', dinasId, 'pulse'])).toBeDefined();
  expect(only(closed, ['instansi', instansiId, 'ikm'])).toBeDefined();
  expect(only(closed, ['location', locationId, 'pulse'])).toMatchObject({ n: 30 });
  const officer = only(closed, ['assignment', sari.assignmentId, 'officer', 'attested']);
  expect(officer).toMatchObject({ n: 90, unitId: bidangId, figure: { word: { said: false } } });
  expect(only(closed, ['unit', small, 'pulse'])).toBeUndefined();
  const missing = await fixture.missing('2026-Q4');
  expect(missing.find(({ id, measure }) => id === small && measure === 'pulse')).toMatchObject({
    reason: { kind: 'too few', missing: null },
  });
});

it('has a reason for everything that stood in the quarter and is not shown', async () => {
  await rateQuarter(FOURTH);
  await fixture.makeOn('2027-01-09');
  await fixture.closeOn('2027-01-09', '2026-Q4');
  const [figures, missing] = [await fixture.current('2026-Q4'), await fixture.missing('2026-Q4')];
  const keys = [...figures.filter(isOfRatings), ...missing].map(({ kind, id, measure, basis }) =>
    [kind, id, measure, basis].join(' '),
  );
  const { units, services, assignments, locations } = {
    units: 4,
    services: 2,
    assignments: 2,
    locations: 1,
  };
  expect(new Set(keys).size).toBe(4 * (units + 1) + 2 * (services + assignments + locations));
});

it('shows months after closing also of officers and attested ratings', async () => {
  const { codes } = fixture.agency;
  await fixture.rate(3, FOURTH, { code: codes.badge, level: 'present', answers: ANSWERS });
  await fixture.rate(3, FOURTH, { code: codes.unit });
  await playUntil('2026-11-16', '2026-12-16', '2027-01-09');
  await fixture.closeOn('2027-01-09', '2026-Q4');
  const { bidangId, sari } = fixture.agency;
  const months = (await fixture.figures()).filter(
    ({ periodKind, current }) => periodKind === 'month' && current,
  );
  expect(months.every(({ closedPeriodId }) => closedPeriodId !== null)).toBe(true);
  const of = (kind: string, id: string, basis: string): number[] =>
    months
      .filter((one) => one.kind === kind && one.id === id && one.basis === basis)
      .filter(({ measure }) => measure === 'pulse')
      .map(({ n }) => n);
  expect(of('unit', bidangId, 'all')).toEqual([66, 60, 54]);
  expect(of('unit', bidangId, 'attested')).toEqual([33, 30, 27]);
  expect(of('assignment', sari.assignmentId, 'attested')).toEqual([33, 30, 27]);
});

it('is refused too early, twice, without ratings, and while an earlier quarter is open', async () => {
  await rateQuarter(THIRD);
  await rateQuarter(FOURTH);
  await fixture.makeOn('2026-10-07');
  const refused = async (day: string, quarter: string): Promise<unknown> =>
    fixture.closeOn(day, quarter);
  expect(await refused('2026-10-07', '2026-Q3')).toEqual({ refusal: 'period.not-settled' });
  await fixture.owner.query(
    `INSERT INTO settled_days SELECT instansi_id, '2027-01-03', xid, journal_id FROM settled_days
     WHERE instansi_id = $1 ORDER BY local_day DESC LIMIT 1`,
    [fixture.agency.instansiId],
  );
  expect(await refused('2027-01-11', '2026-Q4')).toEqual({ refusal: 'period.earlier-open' });
  expect(await refused('2027-01-11', '2026-Q2')).toEqual({ refusal: 'period.no-ratings' });
  expect(await refused('2027-01-11', '2026-Q3')).toEqual({
    closedPeriodIds: [expect.any(String)],
  });
  expect(await refused('2027-01-11', '2026-Q3')).toEqual({ refusal: 'period.already-closed' });
});

it('closes by itself 21 days after the end, with semester and year', async () => {
  await rateQuarter(THIRD);
  await rateQuarter(FOURTH);
  const closed = async (): Promise<string[]> =>
    (await fixture.closedPeriods()).map(({ period }) => period);
  await playUntil('2026-10-20');
  expect(await closed()).toEqual([]);
  await playUntil('2026-10-21', '2026-11-16', '2026-12-16', '2027-01-20');
  expect(await closed()).toEqual(['2026-Q3']);
  await playUntil('2027-01-21');
  expect(await closed()).toEqual(['2026-Q3', '2026-Q4', '2026-S2', '2026']);
  const { bidangId, instansiId, sari } = fixture.agency;
  for (const period of ['2026-S2', '2026']) {
    const figures = await fixture.current(period);
    expect(only(figures, ['unit', bidangId, 'pulse'])).toMatchObject({
      n: 6 * (THIRD.length + FOURTH.length),
      covers: [{ until: '2026-12-31' }],
    });
    expect(only(figures, ['instansi', instansiId, 'ikm'])).toBeDefined();
    const officer = only(figures, ['assignment', sari.assignmentId, 'officer', 'attested']);
    expect(officer).toMatchObject({
      n: 3 * (THIRD.length + FOURTH.length),
      figure: { word: null },
    });
  }
});

it('shows for the year who has ten persons in no quarter', async () => {
  const { dinasId } = fixture.agency;
  const small = await fixture.addUnit('kecil', { parentId: dinasId });
  await rateQuarter(THIRD);
  await rateQuarter(FOURTH);
  for (const days of [THIRD, FOURTH]) await fixture.rate(1, days.slice(0, 8), { code: small.code });
  await playUntil('2026-10-21', '2027-01-21');
  expect(only(await fixture.current('2026-Q4'), ['unit', small.id, 'pulse'])).toBeUndefined();
  const year = only(await fixture.current('2026'), ['unit', small.id, 'pulse']);
  if (year) expect(year.n).toBeGreaterThanOrEqual(10);
  else {
    const missing = await fixture.missing('2026');
    expect(missing.find(({ id, measure }) => id === small.id && measure === 'pulse')).toBeDefined();
  }
});

it('counts a unit that moved where it stood on each day', async () => {
  const { dinasId, instansiId } = fixture.agency;
  const unit = await fixture.addUnit('pindah', { parentId: dinasId });
  await fixture.moveUnit(unit.id, '2026-11-15', null);
  await rateQuarter(FOURTH);
  await fixture.rate(1, FOURTH, { code: unit.code });
  await playUntil('2026-11-16', '2026-12-16', '2027-01-21');
  const closed = await fixture.current('2026-Q4');
  for (const id of [dinasId, unit.id, instansiId]) {
    const one = closed.find(
      (figure) => figure.id === id && figure.measure === 'pulse' && figure.basis === 'all',
    )!;
    const { counted, out } = await ratingsOf(one);
    expect(one.n).toBe(counted - out);
  }
  expect(only(closed, ['unit', unit.id, 'pulse'])).toMatchObject({ n: 30, subjectName: 'moved' });
});

it('keeps its figures whatever is corrected later', async () => {
  await rateQuarter(FOURTH);
  await playUntil('2026-11-16', '2027-01-21');
  const before = await fixture.figures();
  await fixture.owner.query('SELECT drop_attribution($1, $2, $3)', [
    fixture.agency.instansiId,
    fixture.agency.sari.assignmentId,
    '[2026-11-01,2026-11-30]',
  ]);
  await fixture.append(
    Array.from({ length: 20 }, () =>
      submitCommand({ code: fixture.agency.codes.unit, at: noon('2026-12-30') }),
    ),
  );
  await playUntil('2027-01-25');
  const quarter = ({ period }: FigureRow): boolean => period.startsWith('2026');
  expect((await fixture.figures()).filter(quarter)).toEqual(before);
});

it('lets sums go on while it computes', async () => {
  await rateQuarter(FOURTH);
  await fixture.makeOn('2027-01-09');
  const worker = fixture.work.get(Database).dataSource;
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let reached = (): void => undefined;
  const computing = new Promise<void>((resolve) => (reached = resolve));
  const maker = new FigureMaker(async (...asked) => {
    reached();
    await held;
    return buildContents(...asked);
  });
  const closing = new ClosePeriods(new FigureStore(worker), maker, wordsOfQuarter);
  const { instansiId, codes } = fixture.agency;
  const closed = closing.close(instansiId, '2026-Q4', { by: null }, noon('2027-01-09'));
  await computing;
  await fixture.append([submitCommand({ code: codes.unit, at: noon('2027-01-09') })]);
  const begun = performance.now();
  expect(await new CellStore(worker).advance()).toBe(1);
  expect(performance.now() - begun).toBeLessThan(1000);
  go();
  expect(await closed).toHaveProperty('closedPeriodIds');
  expect(await verifyCells(worker)).toEqual([]);
});
