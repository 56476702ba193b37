import fc from 'fast-check';
import type { IkmFigure, PulseFigure } from '@app/persistence/figures';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { bytesOf, startExports, type TestExports } from '../support/worker/exports.js';
import { formulasOfCsv, type OpenedCell, openInLibreOffice } from './workbook/libreoffice.js';
import { addPerson } from '../support/admin/people.js';
import {
  elementsOf,
  IKM_FIGURE,
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/database/figure-rows.js';
import { printPages } from './workbook/print-pages.js';

const SERVICES = 60;
const SEED = Number(process.env['WORKBOOK_SEED'] ?? 20261125);
const PERIOD = '2026-Q4';

let admin: TestAdmin;
let exports: TestExports;

beforeAll(async () => {
  admin = await startAdmin();
  exports = await startExports(admin);
  await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
});

afterAll(async () => {
  await exports?.source.destroy();
  await admin?.close();
});

const decimal = fc
  .integer({ min: 100, max: 999_999 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const persons = fc.integer({ min: 30, max: 2_000_000 });
const pulse: fc.Arbitrary<PulseFigure> = fc
  .record({ n: persons, low: decimal, high: decimal, mean: decimal, positive: decimal })
  .map(({ n, low, high, mean, positive }) => ({
    ...PULSE_FIGURE,
    n,
    interval: { low, high },
    counts: { 1: 2, 2: 5, 3: 25, 4: n },
    mean,
    positive,
  }));
const ikm: fc.Arbitrary<IkmFigure> = fc
  .record({ n: persons, low: decimal, high: decimal, value: decimal })
  .map(({ n, low, high, value }) => ({
    ...IKM_FIGURE,
    n,
    interval: { low, high },
    ikm: value,
    grade: 'B',
    elements: elementsOf(n, '3.40', '85.00'),
    compatibility: { '0.111': low, '0.11': high },
  }));

/** What one row of the workbook must hold: cells by their header. */
type Expected = Record<string, string | number | null>;

/** Makes random figures of a closed quarter and tells, by the names of services, what the sheets must say of them. */
async function makeFigures(): Promise<Map<string, Expected>> {
  const { instansiId, bidangId } = admin.own;
  const services: { id: string; name: string }[] = await admin.owner.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT $1, gen_random_uuid(), 'layanan-' || lpad(n::text, 3, '0'), $2, $4 || n, '[2020-01-01,)'
     FROM generate_series(1, $3::integer) AS n RETURNING id, name`,
    [instansiId, bidangId, SERVICES, '=1+1;=2+2,\t-3+3; "Layanan" & <b>'],
  );
  const pulses = fc.sample(pulse, { numRuns: SERVICES, seed: SEED });
  const indices = fc.sample(ikm, { numRuns: SERVICES, seed: SEED + 1 });
  const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId, period: PERIOD });
  const expected = new Map<string, Expected>();
  for (const [at, { id: subjectId, name: subjectName }] of services.entries()) {
    const unit = { unitId: bidangId, unitName: 'Bidang' };
    const about = { instansiId, subjectId, subjectName, period: PERIOD, closedPeriodId, ...unit };
    const service = { ...about, subjectKind: 'service' } as const;
    await insertFigure(admin.owner, { ...service, measure: 'pulse', figure: pulses[at]! });
    await insertFigure(admin.owner, { ...service, measure: 'ikm', figure: indices[at]! });
    expected.set(subjectName, { Nama: subjectName, ...expectedOf(pulses[at]!, indices[at]!) });
  }
  await makePlaces(closedPeriodId);
  return expected;
}

/** The agency with everything to say about it, one of its units, and an officer. */
async function makePlaces(closedPeriodId: string): Promise<void> {
  const { instansiId, bidangId, dinasId, sari } = admin.own;
  const about = { instansiId, period: PERIOD, closedPeriodId };
  const agency = { ...about, subjectKind: 'instansi', subjectId: instansiId } as const;
  const attested = { n: 40, ikm: '87.10', difference: '-0.50', z: '-0.41', flagged: false };
  const mean = { ikm: '86.60', grade: 'B', count: 2, omitted: [] };
  const means = { pooled: mean, services: { ...mean, ikm: '85.90', omitted: ['Layanan lain'] } };
  await insertFigure(admin.owner, {
    ...agency,
    subjectName: 'Agency & Kota',
    measure: 'ikm',
    figure: { ...IKM_FIGURE, attested, means },
    notes: [{ kind: 'without fewer than ten' }],
  });
  await insertFigure(admin.owner, { ...agency, subjectName: 'Agency & Kota', measure: 'pulse' });
  const unit = {
    ...about,
    subjectKind: 'unit',
    subjectId: bidangId,
    subjectName: 'Bidang',
  } as const;
  for (const measure of ['ikm', 'pulse', 'profile', 'hours'] as const)
    await insertFigure(admin.owner, { ...unit, measure });
  const reason = { kind: 'too few', missing: 6 } as const;
  const missing = { ...unit, subjectId: dinasId, subjectName: 'Dinas', reason };
  await insertMissingFigure(admin.owner, { ...missing, measure: 'ikm' });
  const officer = { subjectKind: 'assignment', subjectId: sari.assignmentId } as const;
  const named = { ...about, ...officer, subjectName: 'Sari', unitId: bidangId, unitName: 'Bidang' };
  const word = { said: true, word: 'level', colleagues: { low: '3.1', high: '3.6' } } as const;
  await insertFigure(admin.owner, {
    ...named,
    measure: 'officer',
    figure: { ...OFFICER_FIGURE, word },
  });
}

function expectedOf(
  { n: taps, interval, mean, positive }: PulseFigure,
  { n, interval: ofIkm, ikm: value, grade }: IkmFigure,
): Expected {
  return {
    'Ketukan (n)': taps,
    'Kepuasan sekilas (1–4)': mean,
    'Sekilas: selang bawah': interval.low,
    'Sekilas: selang atas': interval.high,
    'Persen puas': positive,
    'Responden IKM (n)': n,
    IKM: value,
    Mutu: grade,
    'IKM: selang bawah': ofIkm!.low,
    'IKM: selang atas': ofIkm!.high,
    Keadaan: 'ditutup',
  };
}

const TEXTS = ['Nama', 'Mutu', 'Keadaan'];

/** A cell of the type that the column has, with the digits of the figure in Indonesian writing. */
function cellOf(header: string, value: Expected[string]): OpenedCell {
  if (value === null) return { held: null, shown: '' };
  if (TEXTS.includes(header)) return { held: value, shown: String(value) };
  const [whole = '', cents] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return { held: Number(value), shown: cents === undefined ? grouped : `${grouped},${cents}` };
}

function byName([headers = [], ...rows]: OpenedCell[][]): Map<string, Record<string, OpenedCell>> {
  const names = headers.map(({ shown }) => shown);
  const objects = rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at]!, cell])));
  return new Map(objects.map((row) => [row['Nama']!.shown, row]));
}

async function fetchFile(asked: { format: string; separator?: string }): Promise<Buffer> {
  const cookie = await admin.signIn('perencana');
  const request = admin
    .request()
    .post('/api/v1/exports')
    .set('Cookie', cookie)
    .send({ period: PERIOD, ...asked });
  const { id } = (await request.expect(202)).body;
  await exports.make.execute();
  const file = admin.request().get(`/api/v1/exports/${id}/file`).set('Cookie', cookie);
  return (await bytesOf(file.expect(200))).body;
}

it(`LibreOffice reads ${2 * SERVICES} figures (seed ${SEED}) to the digit, in cells of their types`, async () => {
  const expected = await makeFigures();
  const workbook = await fetchFile({ format: 'xlsx' });
  const sheets = await openInLibreOffice(workbook);
  let compared = 0;
  for (const sheet of ['Layanan', 'Tren']) {
    const rows = byName(sheets[sheet]!);
    for (const [name, cells] of expected) {
      for (const [header, value] of Object.entries(cells)) {
        expect([sheet, name, header, rows.get(name)?.[header]]).toEqual([
          sheet,
          name,
          header,
          cellOf(header, value),
        ]);
        compared++;
      }
    }
  }
  const officer = byName(sheets['Petugas']!).get('Sari')!;
  const mean = 'Kompetensi dan perilaku (1–4)';
  expect(officer[mean]).toEqual(cellOf(mean, OFFICER_FIGURE.mean));
  expect(officer['Mencakup sampai']!.shown).toBe('31 Des 2026');
  const lines = sheets['Ringkasan']!.map((row) => row.map(({ shown }) => shown));
  expect(lines).toContainEqual(['Periode', 'Triwulan IV 2026']);
  expect(lines).toContainEqual(['IKM', '86,60']);
  const sample = Object.values([...byName(sheets['Layanan']!).values()][1]!);
  console.log(
    `${Object.keys(sheets).join(', ')}: ${compared} cells as stored\n${sample.map(({ shown }) => shown).join(' | ')}`,
  );
}, 300_000);

it('LibreOffice prints it on A4 across, every page with its header and its number', async () => {
  const pages = await printPages(await fetchFile({ format: 'xlsx' }));
  expect(pages[0]).toMatch(/Triwulan IV 2026, ditutup/);
  expect(pages[0]).toMatch(/IKM\s+86,60/);
  pages.forEach((text, at) =>
    expect(text).toMatch(new RegExp(`Halaman ${at + 1} dari ${pages.length}`)),
  );
  const services = pages.filter((text) => text.includes('Alasan bila tidak ada'));
  expect(services.length).toBeGreaterThan(1);
  for (const text of services) expect(text).toMatch(/Nama/);
  console.log(`${pages.length} pages`);
}, 300_000);

it('LibreOffice finds no formula in a CSV file, whatever separator it is told', async () => {
  const found: Record<string, string[]> = {};
  for (const written of [',', ';']) {
    const file = await fetchFile({ format: 'csv', separator: written });
    expect(file.toString()).toContain('=2+2');
    for (const told of [',', ';', '\t'] as const) {
      found[`written ${JSON.stringify(written)}, read ${JSON.stringify(told)}`] =
        await formulasOfCsv(file, told);
    }
  }
  console.log(Object.keys(found).join('\n'));
  expect(Object.values(found).flat()).toEqual([]);
}, 300_000);
