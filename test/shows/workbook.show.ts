import fc from 'fast-check';
import type { IkmFigure, PulseFigure } from '@app/persistence/releases';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { bytesOf, startExports, type TestExports } from '../support/worker/exports.js';
import { formulasOfCsv, type OpenedCell, openInLibreOffice } from './workbook/libreoffice.js';
import { addPerson } from '../support/admin/people.js';
import {
  IKM_FIGURE,
  insertRelease,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/worker/releases.js';

const SERVICES = 60;
const SEED = Number(process.env['WORKBOOK_SEED'] ?? 20261125);
const PERIOD = '2026-11';

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
  .record({ n: persons, low: decimal, high: decimal, value: decimal, nrr: decimal })
  .map(({ n, low, high, value, nrr }) => ({
    ...IKM_FIGURE,
    n,
    interval: { low, high },
    ikm: value,
    grade: 'B',
    elements: { prosedur: { n, nrr, ikm: value, grade: 'C' } },
    compatibility: { '0.111': low, '0.11': high },
  }));

/** What one row of the workbook must hold: cells by their header. */
type Expected = Record<string, string | number | boolean | null>;

/** Publishes random figures and tells, by release id, what the sheets must say of them. */
async function publish(): Promise<Map<string, Expected>> {
  const { instansiId, bidangId } = admin.own;
  const services: { id: string; name: string }[] = await admin.owner.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT $1, gen_random_uuid(), 'layanan-' || n, $2, $4 || n, '[2020-01-01,)'
     FROM generate_series(1, $3::integer) AS n RETURNING id, name`,
    [instansiId, bidangId, SERVICES, '=1+1;=2+2,\t-3+3; "Layanan" & <b>'],
  );
  const pulses = fc.sample(pulse, { numRuns: SERVICES, seed: SEED });
  const indices = fc.sample(ikm, { numRuns: SERVICES, seed: SEED + 1 });
  const expected = new Map<string, Expected>();
  for (const [at, { id: subjectId, name }] of services.entries()) {
    const about = { instansiId, subjectKind: 'service', subjectId, period: PERIOD } as const;
    for (const [measure, figure] of [
      ['pulse', pulses[at]!],
      ['ikm', indices[at]!],
    ] as const) {
      const id = await insertRelease(admin.owner, { ...about, measure, figure });
      expected.set(id, { nama: name, jenis: 'layanan', ...expectedOf(figure) });
    }
  }
  return expected;
}

function expectedOf(figure: PulseFigure | IkmFigure): Expected {
  const { n, interval } = figure;
  const bounds = { n, selang_bawah: interval.low, selang_atas: interval.high };
  if ('mean' in figure)
    return { ...bounds, nilai: figure.mean, persen_puas: figure.positive, mutu: null };
  const { ikm: value, compatibility } = figure;
  return {
    ...bounds,
    nilai: value,
    mutu: 'B',
    persen_puas: null,
    ikm_sementara: true,
    ikm_bobot_0_111: compatibility!['0.111'],
    ikm_bobot_0_11: compatibility!['0.11'],
  };
}

const TEXTS = ['nama', 'jenis', 'mutu'];

/** A cell of the type that the column has, with the digits of the release in Indonesian writing. */
function cellOf(header: string, value: Expected[string]): OpenedCell {
  if (value === null) return { held: null, shown: '' };
  if (typeof value === 'boolean') return { held: value, shown: value ? 'TRUE' : 'FALSE' };
  if (TEXTS.includes(header)) return { held: value, shown: String(value) };
  const [whole = '', cents] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return { held: Number(value), shown: cents === undefined ? grouped : `${grouped},${cents}` };
}

function byReleaseId([headers = [], ...rows]: OpenedCell[][]): Map<
  string,
  Record<string, OpenedCell>
> {
  const names = headers.map(({ shown }) => shown);
  const objects = rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at]!, cell])));
  return new Map(objects.map((row) => [row['id_rilis']!.shown, row]));
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

it(`LibreOffice reads ${2 * SERVICES} releases (seed ${SEED}) to the digit, in cells of their types`, async () => {
  const expected = await publish();
  const { sari, instansiId } = admin.own;
  const officer = {
    subjectKind: 'assignment',
    subjectId: sari.assignmentId,
    period: PERIOD,
  } as const;
  const officerId = await insertRelease(admin.owner, {
    instansiId,
    ...officer,
    measure: 'officer',
  });
  const sheets = await openInLibreOffice(await fetchFile({ format: 'xlsx' }));

  let compared = 0;
  for (const sheet of ['Layanan', 'Tren']) {
    const rows = byReleaseId(sheets[sheet]!);
    for (const [id, cells] of expected) {
      for (const [header, value] of Object.entries(cells)) {
        expect([sheet, id, header, rows.get(id)?.[header]]).toEqual([
          sheet,
          id,
          header,
          cellOf(header, value),
        ]);
        compared++;
      }
    }
  }
  const officers = byReleaseId(sheets['Petugas']!).get(officerId)!;
  expect(officers['nilai']).toEqual(cellOf('nilai', OFFICER_FIGURE.mean));
  const lines = [...sheets['Ringkasan']!, ...sheets['Metode']!].map((row) =>
    row.map(({ shown }) => shown),
  );
  expect(lines).toContainEqual(['Periode', PERIOD]);
  expect(JSON.stringify(lines)).toContain('unit yang hanya punya poster, tidak tahan manipulasi');
  const sample = Object.values([...byReleaseId(sheets['Layanan']!).values()][1]!);
  console.log(
    `${Object.keys(sheets).join(', ')}: ${compared} cells as released\n${sample.map(({ shown }) => shown).join(' | ')}`,
  );
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
