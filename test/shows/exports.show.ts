import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startAdmin, type TestAdmin } from '../support/admin-app.js';
import { bytesOf, readCsv, startExports, type TestExports } from '../support/exports.js';
import { insertRelease } from '../support/releases.js';

const run = promisify(execFile);
const SERVICES = 4_000;
/** Months up to the one asked for: each service has a pulse and an IKM in every one of them. */
const MONTHS = 25;
const SAMPLE_MS = 250;
/** The worker has started and is idle after it. */
const SETTLE_MS = 8_000;
const MEGABYTE = 1024 * 1024;

let admin: TestAdmin;
let exports: TestExports;
let cookie: string;

beforeAll(async () => {
  admin = await startAdmin();
  exports = await startExports(admin);
  cookie = await admin.signIn();
});

afterAll(async () => {
  await exports?.source.destroy();
  await admin?.close();
});

async function ask(asked: object): Promise<string> {
  const request = admin.request().post('/api/v1/exports').set('Cookie', cookie);
  return (await request.send({ period: '2026-11', ...asked }).expect(202)).body.id;
}

const fetchFile = async (id: string): Promise<Buffer> =>
  (
    await bytesOf(
      admin.request().get(`/api/v1/exports/${id}/file`).set('Cookie', cookie).expect(200),
    )
  ).body;

/** Fails with the line to type where LibreOffice is not installed. */
async function findLibreOffice(): Promise<string> {
  for (const program of ['libreoffice', 'soffice']) {
    const found = await run(program, ['--version']).catch(() => null);
    if (found) return program;
  }
  throw new Error('LibreOffice is not installed. Type: apt-get install -y libreoffice-calc');
}

it('LibreOffice opens the workbook and shows Indonesian numbers', async () => {
  const program = await findLibreOffice();
  const { instansiId, bidangId, sari } = admin.own;
  for (const measure of ['pulse', 'ikm'] as const) {
    const about = {
      instansiId,
      subjectKind: 'unit',
      subjectId: bidangId,
      period: '2026-11',
    } as const;
    await insertRelease(admin.owner, { ...about, measure });
  }
  const officer = { subjectKind: 'assignment', subjectId: sari.assignmentId } as const;
  await insertRelease(admin.owner, {
    instansiId,
    ...officer,
    period: '2026-11',
    measure: 'officer',
  });
  const id = await ask({ format: 'xlsx' });
  await exports.make.execute();
  const folder = await mkdtemp(join(tmpdir(), 'ekspor-'));
  try {
    const workbook = join(folder, 'ekspor.xlsx');
    await writeFile(workbook, await fetchFile(id));
    // every sheet, numbers as they are shown
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', profile, '--convert-to', filter, '--outdir', folder, workbook];
    await run(program, convert, { timeout: 180_000 });
    const sheet = (name: string): Promise<string> =>
      readFile(join(folder, `ekspor-${name}.csv`), 'utf8');
    const [summary, units, officers] = [
      await sheet('Ringkasan'),
      await sheet('Unit'),
      await sheet('Petugas'),
    ];
    console.log(`${summary}\n${units}\n${officers}`);
    expect(units).toContain('"86,60"');
    expect(officers).toContain('"3,50"');
    expect(await sheet('Metode')).toContain('indeks terbuka, tidak tahan manipulasi');
  } finally {
    await rm(folder, { recursive: true });
  }
});

it(`${SERVICES * MONTHS * 2} releases, with the memory of the worker's own process`, async () => {
  await publishMany();
  const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: exports.url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await delay(SETTLE_MS);
    for (const format of ['csv', 'xlsx', 'json']) await exportMany(format, worker.pid!);
  } finally {
    worker.kill();
    await once(worker, 'exit');
  }
});

async function exportMany(format: string, pid: number): Promise<void> {
  const idle = await residentOf(pid);
  const id = await ask({ format });
  const curve: number[] = [];
  let status = { state: 'waiting', rows: 0, bytes: 0 };
  let started = 0;
  while (status.state === 'waiting' || status.state === 'running') {
    await delay(SAMPLE_MS);
    status = (await admin.request().get(`/api/v1/exports/${id}`).set('Cookie', cookie)).body;
    if (status.state !== 'waiting') started ||= performance.now();
    if (started > 0) curve.push((await residentOf(pid)) - idle);
  }
  expect(status.state).toBe('done');
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${format}: ${status.rows} rows, ${(status.bytes / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s; ` +
      `over ${idle.toFixed(0)} MB idle the worker grew by at most ${Math.max(...curve).toFixed(0)} MB\n  ${sparkline(curve)}`,
  );
  const file = await fetchFile(id);
  expect(file).toHaveLength(status.bytes);
  if (format === 'csv') {
    const trend = readCsv(file).filter(({ bagian }) => bagian === 'Tren');
    expect(trend.filter(({ jenis }) => jenis === 'layanan')).toHaveLength(SERVICES * MONTHS * 2);
  }
}

/** Megabytes of a process in memory. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

async function publishMany(): Promise<void> {
  const { instansiId, bidangId } = admin.own;
  await admin.owner.query('TRUNCATE releases');
  await admin.owner.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT $1, gen_random_uuid(), 'layanan-' || n, $2, 'Layanan ' || n, '[2020-01-01,)'
     FROM generate_series(1, $3::integer) AS n`,
    [instansiId, bidangId, SERVICES],
  );
  await insertRelease(admin.owner, {
    ...{ instansiId, subjectKind: 'unit', subjectId: bidangId, measure: 'ikm', period: '2026-11' },
  });
  await insertRelease(admin.owner, {
    ...{
      instansiId,
      subjectKind: 'unit',
      subjectId: bidangId,
      measure: 'pulse',
      period: '2026-11',
    },
  });
  await admin.owner.query(
    `INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
       ordinal, n, days, tally, figure, method_version, released_at)
     SELECT r.instansi_id, 'service', s.id, r.period_kind,
       to_char(date '2026-11-01' - make_interval(months => m), 'YYYY-MM'), r.measure, r.basis, 1, r.n,
       r.days, r.tally, r.figure, r.method_version, r.released_at
     FROM releases r, services s, generate_series(0, $2::integer - 1) AS m
     WHERE r.instansi_id = $1 AND s.key LIKE 'layanan-%'`,
    [instansiId, MONTHS],
  );
  await admin.owner.query('ANALYZE releases');
}

/** The curve in at most 60 marks, from 0 to its highest value. */
function sparkline(values: number[]): string {
  const marks = '▁▂▃▄▅▆▇█';
  const step = Math.max(1, Math.ceil(values.length / 60));
  const kept = values.filter((_, at) => at % step === 0).map((value) => Math.max(0, value));
  const highest = Math.max(1, ...kept);
  return kept.map((value) => marks[Math.floor((value / highest) * (marks.length - 1))]).join('');
}
