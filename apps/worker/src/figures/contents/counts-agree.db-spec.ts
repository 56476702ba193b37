import { createHash, randomUUID } from 'node:crypto';
import {
  allLines,
  lineOf,
  type Measure as RuleMeasure,
  periodCounts,
  periodDays,
  dayNumber,
} from '@app/figures';
import type { Measure } from '@app/persistence/figures';
import fc from 'fast-check';
import { USUAL } from '../../../../../test/support/city-kinds.js';
import { ContentsFixture, QUARTER } from '../../../../../test/support/worker/contents-fixture.js';
import { type City, makeCity } from '../../../../../test/support/worker/invented-city.js';
import { playQuarter } from '../../../../../test/support/worker/play-quarter.js';
import type { LeftOutDays, WantedFigure } from '../contents.js';

let fixture: ContentsFixture;

beforeAll(async () => {
  fixture = await ContentsFixture.open();
});

afterAll(() => fixture.close());

const MEASURES = {
  persons: 'pulse',
  respondents: 'ikm',
  officer: 'officer',
} as const satisfies Record<RuleMeasure, Measure>;

/** Nested units with own ratings, moves, merges, guests, crossing locations, officers of several services. */
const kind = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  units: fc.integer({ min: 2, max: 10 }),
  persons: fc.integer({ min: 200, max: 1200 }),
  depth: fc.integer({ min: 1, max: 4 }),
  own: fc.constantFrom(0, 0.3),
  moved: fc.constantFrom(0, 0.4),
  locations: fc.constantFrom(0, 3),
  attested: fc.constantFrom(1, 0.6, 0.2),
  guests: fc.boolean(),
});

function cityOf({
  seed,
  guests,
  ...some
}: typeof kind extends fc.Arbitrary<infer Kind> ? Kind : never): City {
  const one = makeCity({ ...USUAL, ...some }, seed);
  const isGuest = (unitId: string): boolean => guests && unitId.endsWith('1');
  const versions = one.versions.map((version) => ({ ...version, guest: isGuest(version.unitId) }));
  return { ...one, versions };
}

/** The same id for the same name in one agency. */
function idOf(instansiId: string, name: string | null): string | null {
  if (name === null) return null;
  const hash = createHash('md5').update(`${instansiId} ${name}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Writes a city as settled cells; what people answered is of no matter here. */
async function writeCity({ cells, versions }: City): Promise<(name: string) => string> {
  const { instansiId } = await fixture.newAgency();
  const id = (name: string | null): string | null => idOf(instansiId, name);
  const placed = cells.map((cell) => ({
    ...cell,
    unitId: id(cell.unitId),
    locationId: id(cell.locationId),
    serviceId: id(cell.serviceId),
    assignmentId: id(cell.assignmentId),
  }));
  const moves = versions.map((version) => ({
    ...version,
    unitId: id(version.unitId),
    parentId: id(version.parentId),
  }));
  await fixture.owner.query(WRITE_UNITS, [instansiId, JSON.stringify(moves)]);
  await fixture.owner.query(WRITE_VERSIONS, [instansiId, JSON.stringify(moves)]);
  for (const statement of [WRITE_PERSONS, WRITE_ANSWERS])
    await fixture.owner.query(statement, [instansiId, JSON.stringify(placed)]);
  await fixture.owner.query(`INSERT INTO settled_days VALUES ($1, $2, '0', 0)`, [
    instansiId,
    QUARTER.until,
  ]);
  return (name) => id(name)!;
}

it('contents count whom the rules count, whatever moves and whoever stays out', async () => {
  const compared = { figures: 0, leftOut: 0 };
  await fc.assert(
    fc.asyncProperty(
      kind,
      fc.constantFrom<RuleMeasure>('persons', 'respondents', 'officer'),
      async (some, measure) => {
        const one = cityOf(some);
        const id = await writeCity(one);
        const { wanted, persons, leftOut } = closedFigures(one, measure, id);
        const contents = await fixture.build(wanted);
        expect(contents.map(({ n }) => n)).toEqual(persons);
        compared.figures += wanted.length;
        compared.leftOut += leftOut;
      },
    ),
    { numRuns: 25 },
  );
  expect(compared.figures).toBeGreaterThan(400);
  expect(compared.leftOut).toBeGreaterThan(10);
});

it('days are those with at least one person of the measure', async () => {
  const one = makeCity({ ...USUAL, units: 3, persons: 300, depth: 2, own: 0.5 }, 7);
  await writeCity(one);
  const subject = { kind: 'instansi' as const, id: randomUUID() };
  const [pulse, ikm] = await fixture.build([
    { subject, measure: 'pulse' },
    { subject, measure: 'ikm' },
  ]);
  const daysWith = (count: 'persons' | 'respondents'): number =>
    new Set(one.cells.filter((cell) => cell[count] > 0).map(({ day }) => day)).size;
  expect(pulse!.days).toBe(daysWith('persons'));
  expect(ikm!.days).toBe(daysWith('respondents'));
});

/** Every line of ten persons of the closed quarter, and of a month in the middle, by what the rules count. */
function closedFigures(
  one: City,
  measure: RuleMeasure,
  id: (name: string) => string,
): { wanted: WantedFigure[]; persons: number[]; leftOut: number } {
  const { closing } = playQuarter(one, measure);
  const period = periodDays(one.from, one.until);
  const whole = periodCounts({ ...one, period, measure });
  const someUnits = one.versions.filter((_, at) => at % 3 === 0).map(({ unitId }) => unitId);
  const someDays = { after: '2026-11-09', until: '2026-12-05' };
  const out = [...closing.leftOut, ...someUnits.map((unitId) => ({ unitId, ...someDays }))];
  const closed = periodCounts({ ...one, period, measure, leftOut: out });
  const leftOut: LeftOutDays[] = out.map((each) => ({ ...each, unitId: id(each.unitId) }));
  const november = { from: '2026-11-01', until: '2026-11-30' };
  const found: { wanted: WantedFigure; persons: number }[] = [];
  for (const { subject, basis } of allLines(whole)) {
    if (basis === 'others') continue;
    for (const [counts, without] of [
      [whole, []],
      [closed, leftOut],
    ] as const) {
      for (const days of [QUARTER, november]) {
        const line = lineOf(counts, subject, basis);
        const at = (day: string): number => line?.counts[dayNumber(period, day)] ?? 0;
        const before = line?.counts[dayNumber(period, days.from) - 1] ?? 0;
        const persons = at(days.until) - before;
        if (persons < 10) continue;
        const figure = {
          subject: { kind: subject.kind, id: subject.kind === 'instansi' ? '' : id(subject.id) },
          basis,
          measure: MEASURES[measure],
          covers: [days],
          leftOut: without,
          open: false,
          printed: [],
        };
        found.push({ wanted: figure, persons });
      }
    }
  }
  return {
    wanted: found.map(({ wanted }) => wanted),
    persons: found.map(({ persons }) => persons),
    leftOut: leftOut.length,
  };
}

const CELLS = `jsonb_to_recordset($2::jsonb) AS c (day date, "unitId" uuid, "locationId" uuid, "serviceId" uuid,
  "assignmentId" uuid, attested boolean, persons integer, respondents integer, "officerRespondents" integer)`;
const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

const WRITE_UNITS = `INSERT INTO units (instansi_id, id, key, guest)
  SELECT DISTINCT $1::uuid, "unitId", "unitId"::text, guest
  FROM jsonb_to_recordset($2::jsonb) AS v ("unitId" uuid, guest boolean)`;

const WRITE_VERSIONS = `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
  SELECT $1, "unitId", daterange("from", lead("from") OVER (PARTITION BY "unitId" ORDER BY "from")), 'Unit', "parentId"
  FROM jsonb_to_recordset($2::jsonb) AS v ("unitId" uuid, "parentId" uuid, "from" date)`;

const WRITE_PERSONS = `INSERT INTO person_cells SELECT $1::uuid, "unitId", day, coalesce("locationId", ${NIL}),
    coalesce("serviceId", ${NIL}), ${NIL}, coalesce("assignmentId", ${NIL}),
    (CASE WHEN attested THEN 'present' ELSE 'open' END)::assurance_level, 'counted', false, 0, 0, 0, sum(persons),
    sum(respondents), sum("officerRespondents")
  FROM ${CELLS} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;

/** Those who answered about the officer, who answered something else, each alike. */
const WRITE_ANSWERS = `INSERT INTO answer_cells SELECT $1::uuid, "unitId", day, coalesce("locationId", ${NIL}),
    coalesce("serviceId", ${NIL}), coalesce("assignmentId", ${NIL}), i.instrument_version_id,
    (CASE WHEN attested THEN 'present' ELSE 'open' END)::assurance_level, false, given.answers, sum(given.n)
  FROM instansi i, ${CELLS}, LATERAL (VALUES ('-----33', "officerRespondents"),
    ('44444--33', respondents - "officerRespondents")) AS given (answers, n)
  WHERE i.id = $1 AND given.n > 0 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;
