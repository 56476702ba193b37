import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { startExports, type TestExports } from '../support/worker/exports.js';
import { insertFigure } from '../support/database/figure-rows.js';

/** Months up to the one asked for: each service has a pulse and an IKM in every one of them. */
const MONTHS = 25;
const MEASURES = 2;
const FIGURES = Number(process.env['EXPORT_FIGURES'] ?? 10_000);
const SERVICES = FIGURES / MONTHS / MEASURES;
/** What the worker may take beyond what it has when idle, whatever the number of rows. */
const MOST_GROWTH_MB = 80;
/**
 * All that its JavaScript may keep, idle or not: whoever gathered rows would die of it. Without a limit the engine
 * leaves what nobody holds any more until it has much more of it, so that the process grows with the rows.
 */
const MOST_HEAP_MB = 96;
const SAMPLE_MS = 250;
const MEGABYTE = 1024 * 1024;

let admin: TestAdmin;
let exports: TestExports;
let cookie: string;

beforeAll(async () => {
  admin = await startAdmin();
  await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
  exports = await startExports(admin);
  await addPerson(admin.owner, admin.foreign, { username: 'perencana-lain', role: 'planner' });
  cookie = await admin.signIn('perencana');
});

afterAll(async () => {
  await exports?.source.destroy();
  await admin?.close();
});

interface Progress {
  state: string;
  rows: number;
  bytes: number;
}

async function ask(format: string, as = cookie): Promise<string> {
  const request = admin.request().post('/api/v1/exports').set('Cookie', as);
  return (await request.send({ period: '2026-11', format }).expect(202)).body.id;
}

/** Looks at an export until it has ended. */
async function follow(
  id: string,
  as: string,
  look: (now: Progress) => Promise<void>,
): Promise<Progress> {
  for (;;) {
    await delay(SAMPLE_MS);
    const { body } = await admin.request().get(`/api/v1/exports/${id}`).set('Cookie', as);
    await look(body);
    if (body.state !== 'waiting' && body.state !== 'running') return body;
  }
}

/** Reads the file as it comes, since a million rows are more than a test should hold at once. */
async function measureFile(id: string): Promise<{ bytes: number; rowsOfTrend: number }> {
  const address = `${await admin.app.getUrl()}/api/v1/exports/${id}/file`;
  const { body, status } = await fetch(address, { headers: { cookie } });
  expect(status).toBe(200);
  let [bytes, rowsOfTrend, tail] = [0, 0, ''];
  for await (const piece of body!) {
    bytes += piece.length;
    const lines = (tail + Buffer.from(piece).toString('latin1')).split('\n');
    tail = lines.pop()!;
    rowsOfTrend += lines.filter((line) => line.startsWith('"Tren","Layanan ')).length;
  }
  return { bytes, rowsOfTrend };
}

it(`${FIGURES} figures, with the memory of the worker's own process`, async () => {
  await makeMany();
  const env = { DATABASE_URL: exports.url, PROOF_KEY: randomBytes(32).toString('hex') };
  for (const format of ['csv', 'xlsx', 'json']) {
    const limit = `--max-old-space-size=${MOST_HEAP_MB}`;
    const worker = spawn(process.execPath, [limit, 'dist/apps/worker/src/main.js'], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    try {
      await exportNothing(format);
      const growth = await exportMany(format, worker);
      expect(growth).toBeLessThanOrEqual(MOST_GROWTH_MB);
    } finally {
      await end(worker);
    }
  }
});

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
  worker.kill();
  await once(worker, 'exit');
}

/** The other agency's, of which there is no figure: after it the worker has started and is idle. */
async function exportNothing(format: string): Promise<void> {
  const other = await admin.signIn('perencana-lain');
  const { state } = await follow(await ask(format, other), other, () => Promise.resolve());
  expect(state).toBe('done');
}

/** @returns by how many megabytes the worker's process grew at most */
async function exportMany(format: string, worker: ChildProcess): Promise<number> {
  const pid = worker.pid!;
  const idle = await residentOf(pid);
  const id = await ask(format);
  const curve: number[] = [];
  let started = 0;
  const status = await follow(id, cookie, async ({ state }) => {
    expect(worker.exitCode).toBeNull();
    if (state === 'waiting') return;
    started ||= performance.now();
    curve.push((await residentOf(pid)) - idle);
  });
  expect(status.state).toBe('done');
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${format}: ${status.rows} rows, ${(status.bytes / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s; ` +
      `over ${idle.toFixed(0)} MB idle the worker grew by at most ${Math.max(...curve).toFixed(0)} MB\n  ${sparkline(curve)}`,
  );
  const { bytes, rowsOfTrend } = await measureFile(id);
  expect(bytes).toBe(status.bytes);
  if (format === 'csv') expect(rowsOfTrend).toBe(FIGURES / MEASURES);
  return Math.max(...curve);
}

/** Megabytes of a process in memory. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

async function makeMany(): Promise<void> {
  const { instansiId, bidangId } = admin.own;
  await admin.owner.query('TRUNCATE figures CASCADE');
  await admin.owner.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT $1, gen_random_uuid(), 'layanan-' || n, $2, 'Layanan ' || n, '[2020-01-01,)'
     FROM generate_series(1, $3::integer) AS n`,
    [instansiId, bidangId, SERVICES],
  );
  const unit = { instansiId, subjectKind: 'unit', subjectId: bidangId, period: '2026-11' } as const;
  for (const measure of ['ikm', 'pulse'] as const)
    await insertFigure(admin.owner, { ...unit, measure });
  // month by month: one statement for all would take longer than a query may
  for (let month = 0; month < MONTHS; month += 1) {
    await admin.owner.query(
      `INSERT INTO figures (instansi_id, subject_kind, subject_id, subject_name, unit_id, unit_name, period_kind,
         period, official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at)
       SELECT f.instansi_id, 'service', s.id, s.name, s.unit_id, 'Bidang', f.period_kind,
         to_char(date '2026-11-01' - make_interval(months => $2), 'YYYY-MM'), f.official_period, f.measure, f.basis,
         f.covers, f.until, f.n, f.days, f.notes, f.figure, f.method_version, f.made_at
       FROM figures f, services s
       WHERE f.instansi_id = $1 AND f.subject_kind = 'unit' AND s.key LIKE 'layanan-%'`,
      [instansiId, month],
    );
  }
  await admin.owner.query('ANALYZE figures');
}

/** The curve in at most 60 marks, from 0 to its highest value. */
function sparkline(values: number[]): string {
  const marks = '▁▂▃▄▅▆▇█';
  const step = Math.max(1, Math.ceil(values.length / 60));
  const kept = values.filter((_, at) => at % step === 0).map((value) => Math.max(0, value));
  const highest = Math.max(1, ...kept);
  return kept.map((value) => marks[Math.floor((value / highest) * (marks.length - 1))]).join('');
}
