import { verifyCells } from '@app/persistence/cells';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import type { OwnerAccess } from '../owner-access.js';
import { createProgram, EXIT, runProgram } from '../program.js';
import { registerDemoCommand } from './demo-command.js';
import { simulateYear } from './simulate-year.js';

const NOW = new Date('2026-11-24T03:00:00Z');
const SMALL = { ratings: 60, months: 1, seed: 8, now: NOW };

let first: TestDatabase;
let small: TestDatabase;
let again: TestDatabase;

beforeAll(async () => {
  [first, small, again] = [
    await createTestDatabase(),
    await createTestDatabase(),
    await createTestDatabase(),
  ];
  await simulate(first, { ratings: 600, months: 3, seed: 7, now: NOW });
  await simulate(small, SMALL);
  await simulate(again, SMALL);
}, 120_000);

afterAll(() => Promise.all([first, small, again].map((database) => database.drop())));

async function simulate(
  database: TestDatabase,
  size: { ratings: number; months: number; seed: number; now: Date },
): Promise<void> {
  const owner = await database.connect('owner');
  let told = 0;
  const onProgress = (stored: number): number => (told = stored);
  await simulateYear(owner, { ...size, onProgress });
  expect(told).toBe(size.ratings);
}

async function query<Row>(database: TestDatabase, sql: string): Promise<Row[]> {
  const owner: Connection = await database.connect('owner');
  return owner.query(sql);
}

it('leaves cells that equal the journal, and the journal equals the ratings', async () => {
  expect(await verifyCells(await first.connect('owner'))).toEqual([]);
});

it('stores ratings of working days of the span, as the citizens’ app does', async () => {
  const [found] = await query(
    first,
    `SELECT count(*)::integer AS ratings, min(local_day) >= '2026-08-24' AND max(local_day) <= '2026-11-23' AS within,
       count(*) FILTER (WHERE extract(isodow FROM local_day) > 5)::integer AS weekend,
       count(*) FILTER (WHERE lowered_by IS NOT NULL)::integer AS lowered
     FROM ratings`,
  );
  expect(found).toEqual({ ratings: 600, within: true, weekend: 0, lowered: 0 });
});

it('has screens and one queue machine, and units with posters only', async () => {
  const rows = await query<{ unit: string; levels: string[] }>(
    first,
    `SELECT u.key AS unit, array_agg(DISTINCT r.assurance_level::text ORDER BY r.assurance_level::text) AS levels
     FROM ratings r JOIN units u ON u.id = r.unit_id GROUP BY u.key`,
  );
  const levels = Object.fromEntries(rows.map(({ unit, levels: found }) => [unit, found]));
  expect(levels).toMatchObject({
    dafduk: ['open', 'present', 'served'],
    perizinan: ['open', 'present'],
    pengaduan: ['open'],
    'pkm-selatan': ['open'],
  });
});

it('marks everything CONTOH', async () => {
  expect(
    await query(
      first,
      'SELECT DISTINCT i.key, i.marking FROM ratings r JOIN instansi i ON i.id = r.instansi_id',
    ),
  ).toEqual([{ key: 'pemkab-contoh', marking: 'CONTOH' }]);
});

it('holds what its story tells', async () => {
  const [found] = await query<Record<string, number>>(
    first,
    `SELECT
       count(*) FILTER (WHERE answers - 'overall' = '{}')::integer AS "oneTap",
       count(*) FILTER (WHERE officer_rejected)::integer AS "notThisOfficer",
       count(*) FILTER (WHERE service_id IS NULL)::integer AS "noService",
       count(DISTINCT assignment_id)::integer AS assignments,
       (SELECT count(DISTINCT rating_id)::integer FROM journal WHERE cause = 'amended') AS amended,
       (SELECT count(*)::integer FROM ratings r JOIN counters c ON c.id = r.counter_id
        WHERE c.key = 'izin-1' AND r.assignment_id IS NULL AND NOT officer_rejected) AS "inTheGap"
     FROM ratings`,
  );
  expect(found!['oneTap']! / 600).toBeCloseTo(0.6, 1);
  expect(found!['assignments']).toBeGreaterThan(17);
  for (const some of ['notThisOfficer', 'noService', 'amended', 'inTheGap']) {
    expect([some, found![some]! > 0]).toEqual([some, true]);
  }
});

it('makes running figures week by week, and closes a quarter by itself; nothing of fewer than ten', async () => {
  const figures = await query<{ state: string; kinds: string[]; smallest: number; late: boolean }>(
    first,
    `SELECT CASE WHEN closed_period_id IS NULL THEN 'running' ELSE 'closed' END AS state,
       array_agg(DISTINCT period_kind ORDER BY period_kind) AS kinds, min(n)::integer AS smallest,
       max(made_at) > '${NOW.toISOString()}' AS late
     FROM figures GROUP BY 1 ORDER BY 1`,
  );
  expect(figures).toEqual([
    { state: 'closed', kinds: ['month', 'quarter'], smallest: expect.any(Number), late: false },
    { state: 'running', kinds: ['month', 'quarter'], smallest: expect.any(Number), late: false },
  ]);
  for (const { smallest } of figures) expect(smallest).toBeGreaterThanOrEqual(10);
  expect(await query(first, 'SELECT period, closed_by FROM closed_periods')).toEqual([
    { period: '2026-Q3', closed_by: null },
  ]);
});

it('cuts the agency again and again while the quarter runs, each time of ten more', async () => {
  const cuts = await query<{ until: string; n: number; made: string }>(
    first,
    `SELECT until::text, n::integer, made_at::date::text AS made FROM figures
     WHERE subject_kind = 'instansi' AND measure = 'pulse' AND basis = 'all' AND period = '2026-Q4' ORDER BY until`,
  );
  expect(cuts.length).toBeGreaterThan(3);
  cuts.slice(1).forEach(({ n }, at) => expect(n - cuts[at]!.n).toBeGreaterThanOrEqual(10));
  for (const { until, made } of cuts) {
    expect(Date.parse(made) - Date.parse(until)).toBeGreaterThanOrEqual(8 * 86_400_000);
  }
});

it('is the same for the same seed and another for another', async () => {
  const content = `SELECT split_part(c.key, '~', 1) AS key, c.channel, r.answers, r.local_day::text, r.hour_block, o.key AS officer, s.key AS service
    FROM ratings r JOIN codes c ON c.id = r.code_id
    LEFT JOIN services s ON s.id = r.service_id
    LEFT JOIN assignments a ON a.id = r.assignment_id LEFT JOIN officers o ON o.id = a.officer_id
    ORDER BY r.local_day, r.hour_block, c.channel, split_part(c.key, '~', 1), r.answers::text, o.key, s.key`;
  const ratings = await query(small, content);
  expect(ratings).toHaveLength(SMALL.ratings);
  expect(await query(again, content)).toEqual(ratings);
  expect(await query(first, content)).not.toEqual(expect.arrayContaining(ratings));
});

async function type(
  database: TestDatabase,
  ...args: string[]
): Promise<{ code: number; err: string }> {
  let err = '';
  const terminal = { out: () => undefined, err: (text: string) => void (err += text) };
  const program = createProgram(terminal);
  const access: OwnerAccess = (work) => work(database.urls.owner);
  registerDemoCommand(program, terminal, { fill: access, remove: access }, () => NOW);
  return { code: await runProgram(program, terminal, ['node', 'suara-loket', ...args]), err };
}

describe('the command', () => {
  it('refuses a second time and says what to do', async () => {
    const refused = await type(first, 'demo');
    expect(refused.code).toBe(EXIT.wrongInput);
    expect(refused.err).toMatch(/demo remove pemkab-contoh, or set DATA_DIR to a new folder/);
  });

  it.each([['0'], ['-3'], ['many'], ['1.5']])('refuses %s ratings', async (count) => {
    expect((await type(first, 'demo', '--ratings', count)).code).toBe(EXIT.wrongInput);
  });

  it('refuses to invent a past while a worker runs', async () => {
    const empty = await createTestDatabase();
    await empty.connect('worker');
    const refused = await type(empty, 'demo');
    await empty.drop();
    expect(refused.code).toBe(EXIT.wrongInput);
    expect(refused.err).toContain('Stop it');
  }, 30_000);
});

describe('demo remove', () => {
  it('asks nobody where nobody can be asked, and says what to add', async () => {
    const refused = await type(first, 'demo', 'remove');
    expect(refused.code).toBe(EXIT.wrongInput);
    expect(refused.err).toContain('Add --yes');
  });

  it('names what is not marked CONTOH or not there', async () => {
    const refused = await type(first, 'demo', 'remove', 'kabupaten', '--yes');
    expect(refused).toEqual({ code: EXIT.wrongInput, err: expect.stringContaining('no agency') });
  });

  it('takes the year out again; then there is nothing left to take', async () => {
    expect((await type(first, 'demo', 'remove', '--yes')).code).toBe(EXIT.done);
    expect(await query(first, 'SELECT key FROM instansi')).toEqual([]);
    const again = await type(first, 'demo', 'remove', '--yes');
    expect(again.err).toContain('no agency marked CONTOH');
  });
});
