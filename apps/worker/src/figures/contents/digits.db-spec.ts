import type {
  FigureSubject,
  IkmFigure,
  OfficerFigure,
  PulseFigure,
} from '@app/persistence/figures';
import { ELEMENT_KEYS } from '@app/skm';
import { indexInterval, pairElements } from '@app/statistics';
import {
  ContentsFixture,
  QUARTER,
  type RatingsToInsert,
} from '../../../../../test/support/worker/contents-fixture.js';
import { seededRandom } from '../../../../../test/simulation/random.js';
import type { WantedFigure } from '../contents.js';

/** What SQL says of the ratings of one subject and basis. */
interface Expected {
  n: number;
  respondents: number;
  officer: number;
  days: number;
  mean: string;
  positive: string;
  ikm: string;
  officer_mean: string;
  elements: Record<string, { n: number; nrr: string }>;
  rows: (number | null)[][];
}

const MOVE = '2026-11-16';

let fixture: ContentsFixture;
/** by name */
const subjects = new Map<string, FigureSubject>();

beforeAll(async () => {
  fixture = await ContentsFixture.open();
  await fixture.newAgency();
  await drawCity();
});

afterAll(() => fixture.close());

/** A dinas with a bidang, a branch that moves from the one to the other, a guest's desk; everything is skipped by some. */
async function drawCity(): Promise<void> {
  const { instansiId, dinasId, bidangId, serviceIds, locationId, sari, budi } = fixture.agency;
  const branch = await fixture.addUnit('Cabang', bidangId);
  await fixture.moveUnit(branch, MOVE, null);
  const guest = await fixture.addUnit('Tamu', dinasId, true);
  const random = seededRandom(11);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const ratings = Array.from({ length: 2600 }, (): RatingsToInsert => {
    const unitId = one([dinasId, bidangId, bidangId, bidangId, branch, guest]);
    const isBidang = unitId === bidangId;
    return {
      unitId,
      day: `2026-${one([10, 11, 12])}-${String(1 + Math.floor(random() * 30)).padStart(2, '0')}`,
      serviceId: isBidang ? one([null, ...serviceIds]) : null,
      assignmentId: isBidang ? one([null, sari.assignmentId, budi.assignmentId]) : null,
      locationId: one([null, null, locationId]),
      level: one(['open', 'present', 'served']),
      status: one([...Array<'counted'>(12).fill('counted'), 'held', 'excluded', 'uncounted']),
      answers: drawAnswers(random),
    };
  });
  await fixture.rate(ratings);
  const named: [string, FigureSubject['kind'], string][] = [
    ['agency', 'instansi', instansiId],
    ['dinas', 'unit', dinasId],
    ['bidang', 'unit', bidangId],
    ['branch', 'unit', branch],
    ['guest', 'unit', guest],
    ['ktp', 'service', serviceIds[0]],
    ['kk', 'service', serviceIds[1]],
    ['location', 'location', locationId],
    ['sari', 'assignment', sari.assignmentId],
    ['budi', 'assignment', budi.assignmentId],
  ];
  for (const [name, kind, id] of named) subjects.set(name, { kind, id });
}

function drawAnswers(random: () => number): Record<string, number> {
  const score = (): number => 1 + Math.floor(4 * random() ** 0.6);
  const answered = random() < 0.5 ? ELEMENT_KEYS.filter(() => random() < 0.8) : [];
  return Object.fromEntries(['overall', ...answered].map((key) => [key, score()]));
}

const PLACES = ['agency', 'dinas', 'bidang', 'branch', 'guest'];
const cases = [
  ...PLACES.flatMap((name) =>
    (['all', 'attested'] as const).map((basis) => [name, basis] as const),
  ),
  ...['ktp', 'kk', 'location'].map((name) => [name, 'all'] as const),
  ...['sari', 'budi'].map((name) => [name, 'attested'] as const),
];
const FIRST_HALF = { from: '2026-10-01', until: '2026-11-20' };

describe.each([
  ['the quarter', QUARTER],
  ['a part of it', FIRST_HALF],
])('%s', (_, days) => {
  it.each(cases)('of %s, %s: every digit is what SQL says of the ratings', async (name, basis) => {
    const subject = subjects.get(name)!;
    const isOfficer = subject.kind === 'assignment';
    const measures: WantedFigure['measure'][] = isOfficer ? ['pulse', 'officer'] : ['pulse', 'ikm'];
    const contents = await fixture.build(
      measures.map((measure) => ({ subject, basis, measure, covers: [days] })),
    );
    const expected = await expectedOf(subject, basis, days);
    const pulse = contents[0]!.figure as PulseFigure;
    expect(contents[0]).toMatchObject({ n: expected.n, days: expected.days });
    expect(pulse).toMatchObject({
      n: expected.n,
      mean: expected.mean,
      positive: expected.positive,
    });
    if (isOfficer) checkOfficer(contents[1]!.figure as OfficerFigure, expected);
    else checkIkm(contents[1]!.figure as IkmFigure, expected);
  });
});

function checkIkm(figure: IkmFigure, expected: Expected): void {
  expect(figure).toMatchObject({ n: expected.respondents, ikm: expected.ikm, fee: 'asked' });
  expect(Object.keys(figure.elements!).toSorted()).toEqual(ELEMENT_KEYS.toSorted());
  expect(figure.elements).toMatchObject(expected.elements);
  const answers = {
    pairs: pairElements(ELEMENT_KEYS, expected.rows),
    respondents: expected.respondents,
  };
  const { low, high } = indexInterval(
    answers,
    ELEMENT_KEYS.map((key) => ({ key, weight: 1 / 9 })),
  );
  expect(figure.interval).toEqual({ low: low.toFixed(2), high: high.toFixed(2) });
}

function checkOfficer(figure: OfficerFigure, expected: Expected): void {
  const { kompetensi, perilaku } = expected.elements;
  expect(figure).toMatchObject({ n: expected.officer, mean: expected.officer_mean, word: null });
  expect(figure.elements).toMatchObject({ kompetensi, perilaku });
}

async function expectedOf(
  { kind, id }: FigureSubject,
  basis: string,
  { from, until }: typeof QUARTER,
): Promise<Expected> {
  const [row] = await fixture.owner.query(EXPECTED, [
    fixture.agency.instansiId,
    kind,
    id,
    basis,
    from,
    until,
    ELEMENT_KEYS,
  ]);
  return row as Expected;
}

/** From the ratings as they stand: another way than journal, cells and sums. */
const EXPECTED = `
  WITH RECURSIVE above AS (
    SELECT r.id AS rating, r.local_day, r.unit_id AS place, u.guest
    FROM ratings r JOIN units u ON u.id = r.unit_id WHERE r.instansi_id = $1
    UNION ALL
    SELECT a.rating, a.local_day, v.parent_id, u.guest
    FROM above a JOIN unit_versions v ON v.unit_id = a.place AND v.valid @> a.local_day
    JOIN units u ON u.id = v.parent_id WHERE NOT a.guest
  ), mine AS (
    SELECT r.* FROM ratings r
    WHERE r.instansi_id = $1 AND r.local_day BETWEEN $5 AND $6 AND r.status = 'counted'
      AND ($4 = 'all' OR r.assurance_level <> 'open')
      AND CASE $2 WHEN 'service' THEN r.service_id = $3 WHEN 'location' THEN r.location_id = $3
        WHEN 'assignment' THEN r.assignment_id = $3
        WHEN 'unit' THEN EXISTS (SELECT FROM above a WHERE a.rating = r.id AND a.place = $3)
        ELSE NOT EXISTS (SELECT FROM above a WHERE a.rating = r.id AND a.guest) END
  ), person AS (
    SELECT id, local_day, (answers ->> 'overall')::numeric AS tap, answers ?| $7::text[] AS respondent,
      (SELECT avg(value::numeric) FROM jsonb_each_text(answers) WHERE key IN ('kompetensi', 'perilaku')) AS officer,
      ARRAY(SELECT (answers ->> key)::integer FROM unnest($7::text[]) WITH ORDINALITY AS k (key, at) ORDER BY at) AS row
    FROM mine
  ), element AS (
    SELECT key, count(*) AS n, avg(value::numeric) AS mean
    FROM mine, jsonb_each_text(answers) WHERE key = ANY ($7) GROUP BY key
  )
  SELECT count(*)::integer AS n, (count(*) FILTER (WHERE respondent))::integer AS respondents,
    count(officer)::integer AS officer, count(DISTINCT local_day)::integer AS days, round(avg(tap), 2)::text AS mean,
    round(100.0 * count(*) FILTER (WHERE tap >= 3) / count(*), 2)::text AS positive,
    round(avg(officer), 2)::text AS officer_mean,
    (SELECT round(25 * sum(mean) / 9, 2)::text FROM element) AS ikm,
    (SELECT jsonb_object_agg(key, jsonb_build_object('n', n, 'nrr', round(mean, 2)::text)) FROM element) AS elements,
    (SELECT jsonb_agg(to_jsonb(row)) FROM person WHERE respondent) AS rows
  FROM person`;
