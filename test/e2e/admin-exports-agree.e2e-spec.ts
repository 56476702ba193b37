import fc from 'fast-check';
import type { Basis, Measure, SubjectKind } from '@app/persistence/releases';
import { startAdmin, type TestAdmin } from '../support/admin-app.js';
import {
  asRows,
  bytesOf,
  readCsv,
  readWorkbook,
  startExports,
  type TestExports,
} from '../support/exports.js';
import { enterServed } from '../support/persons-served.js';
import { ADDRESSES, insertRelease } from '../support/releases.js';

const PERIODS = ['2026-Q4', '2026-Q3', '2024-Q4'];
const ELEMENTS = ['persyaratan', 'prosedur', 'perilaku'];
interface Made {
  subject: number;
  measure: Measure;
  period: string;
  basis: Basis;
  ordinal: number;
  n: number;
  numbers: string[];
  /** below 30 persons only n and interval are published */
  full: boolean;
}

const decimal = fc.integer({ min: 100, max: 10_000 }).map((cents) => (cents / 100).toFixed(2));
const made: fc.Arbitrary<Made> = fc.record({
  subject: fc.nat(7),
  measure: fc.constantFrom('pulse', 'ikm', 'officer'),
  period: fc.constantFrom(...PERIODS),
  basis: fc.constantFrom('open', 'attested'),
  ordinal: fc.integer({ min: 1, max: 3 }),
  n: fc.integer({ min: 10, max: 2_000_000 }),
  numbers: fc.array(decimal, { minLength: 9, maxLength: 9 }),
  full: fc.boolean(),
});
const releases = fc.uniqueArray(made, {
  maxLength: 40,
  selector: ({ subject, measure, period, basis, ordinal }) =>
    [subject, measure, period, basis, ordinal].join(),
});

function figureOf({ measure, n, numbers, full }: Made): never {
  const [low, high, first, second, third, ...more] = numbers;
  const shown = { n, interval: { low, high } };
  const pulse = {
    counts: full ? { 1: 3, 2: 5, 3: 20, 4: n } : null,
    mean: full ? first : null,
    positive: full ? second : null,
  };
  const elements = ELEMENTS.map((key, at) => [
    key,
    { n: n - at, nrr: more[at], ikm: numbers[at], grade: 'C' },
  ]);
  const ikm = {
    ikm: full ? first : null,
    grade: full ? 'B' : null,
    elements: full ? Object.fromEntries(elements) : null,
    missing: [],
    compatibility: full ? { '0.111': second, '0.11': third } : null,
  };
  const rest = { pulse, ikm, officer: { mean: full ? first : null } };
  return { ...shown, ...rest[measure] } as never;
}

/** What every format must show of a figure, as the API has it. */
interface Shown {
  subjectId: string;
  period: string;
  measure: string;
  element: string | null;
  digits: (string | null)[];
  n: number;
  grade: string | null;
  releaseId: string;
  /** as in the tables, where a place has them; of an element none of them */
  served: (number | null)[];
  provisional: boolean | null;
}

interface ApiRelease {
  id: string;
  measure: Measure;
  coverage?: { served: number | null; percent: string | null; sampleSize: number | null };
  figure: Record<string, never> & { n: number; interval: { low: string; high: string } };
}

interface ApiAnswer {
  subject: { id: string; kind: SubjectKind };
  period: { key: string };
  figures: Record<string, ApiRelease | null>;
}

const MEASURE_NAMES = {
  pulse: 'Kepuasan sekilas',
  ikm: 'IKM',
  officer: 'Kompetensi dan perilaku',
};

function shownBy({ subject, period, figures }: ApiAnswer): Shown[] {
  return Object.values(figures).flatMap((release) => {
    if (release === null) return [];
    const { figure, id, measure, coverage } = release;
    const { low, high } = figure.interval;
    const about = { subjectId: subject.id, period: period.key, measure: MEASURE_NAMES[measure] };
    const elements: Record<string, { n: number; nrr: string; ikm: string; grade: string }> =
      figure['elements'] ?? {};
    const value = figure['ikm'] ?? figure['mean'] ?? null;
    return [
      {
        ...about,
        ...{ element: null, n: figure.n, releaseId: id, grade: figure['grade'] ?? null },
        digits: [value, low, high, null, figure['positive'] ?? null, coverage?.percent ?? null],
        served: [coverage?.served ?? null, coverage?.sampleSize ?? null],
        provisional: figure['provisional'] ?? null,
      },
      ...Object.entries(elements).map(([element, { n, nrr, ikm, grade }]) => ({
        ...about,
        ...{
          element,
          n,
          releaseId: id,
          grade,
          digits: [ikm, null, null, nrr, null, null],
          served: [null, null],
          provisional: null,
        },
      })),
    ];
  });
}

const DIGITS = [
  ...['nilai', 'selang_bawah', 'selang_atas', 'nrr', 'persen_puas', 'cakupan_persen'],
];

const TRUTHS: Record<string, boolean> = { ya: true, tidak: false, true: true, false: false };

/** A table's row in the same words; `toDigits` undoes what the format does to a decimal. */
function shownIn(row: Record<string, unknown>, toDigits: (cell: unknown) => string | null): Shown {
  const text = (key: string): string | null => ((row[key] ?? '') === '' ? null : String(row[key]));
  return {
    subjectId: text('id_subjek')!,
    period: text('periode')!,
    measure: text('ukuran')!,
    element: text('unsur'),
    digits: DIGITS.map((key) => toDigits(row[key])),
    n: Number(row['n']),
    grade: text('mutu'),
    releaseId: text('id_rilis')!,
    served: ['dilayani', 'sampel_minimum'].map((key) =>
      text(key) === null ? null : Number(text(key)),
    ),
    provisional: TRUTHS[text('ikm_sementara') ?? ''] ?? null,
  };
}

const sorted = (rows: Shown[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('CSV, XLSX, JSON and the API', () => {
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

  const subjects = (): [SubjectKind, string][] => {
    const { instansiId, dinasId, bidangId, serviceIds, locationId, sari, budi } = admin.own;
    return [
      ['instansi', instansiId],
      ['unit', dinasId],
      ['unit', bidangId],
      ['service', serviceIds[0]],
      ['service', serviceIds[1]],
      ['location', locationId],
      ['assignment', sari.assignmentId],
      ['assignment', budi.assignmentId],
    ];
  };

  async function publish(all: Made[]): Promise<void> {
    await admin.owner.query('TRUNCATE releases');
    for (const one of all) {
      const [subjectKind, subjectId] = subjects()[one.subject]!;
      const { measure, period, basis, ordinal } = one;
      const about = { subjectKind, subjectId, measure, period, basis, ordinal };
      const figure = figureOf(one);
      await insertRelease(admin.owner, { instansiId: admin.own.instansiId, ...about, figure });
    }
  }

  async function fetchFile(asked: object): Promise<Buffer> {
    const request = admin.request().post('/api/v1/exports').set('Cookie', cookie);
    const { body } = await request.send({ period: '2026-Q4', ...asked }).expect(202);
    await exports.make.execute();
    const file = admin.request().get(`/api/v1/exports/${body.id}/file`).set('Cookie', cookie);
    return (await bytesOf(file.expect(200))).body;
  }

  async function askApi(period: string): Promise<ApiAnswer[]> {
    const answers = subjects().map(async ([kind, id]) => {
      const path = `/api/v1/${ADDRESSES[kind](id)}/indicators?period=${period}`;
      return (await admin.request().get(path).set('Cookie', cookie).expect(200)).body as ApiAnswer;
    });
    return Promise.all(answers);
  }

  /** Of an officer the files hold the pulse only beside a released figure. */
  const isExported = ({ subject, figures }: ApiAnswer): boolean =>
    subject.kind !== 'assignment' || figures['officer'] !== null;

  it('show the same release ids and the same digits, whatever has been released', async () => {
    const persons = fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 19 });
    const served = fc.array(persons, { minLength: 18, maxLength: 18 });
    const property = fc.asyncProperty(releases, served, async (all, numbers) => {
      await publish(all);
      await enterServed(admin.owner, admin.own, numbers);
      const [now, before, longAgo] = await Promise.all(PERIODS.map(askApi));
      const exported = now!.filter(isExported);
      const places = (answers: ApiAnswer[]): ApiAnswer[] =>
        answers.filter(({ subject }) => subject.kind !== 'assignment');
      const past = [...places(longAgo!), ...places(before!), ...places(now!)];

      const json = JSON.parse((await fetchFile({ format: 'json' })).toString());
      const { instansi, units, services, locations, assignments, trend } = json;
      const byId = (answers: ApiAnswer[]) => new Map(answers.map((one) => [one.subject.id, one]));
      const inFile = [...instansi, ...units, ...services, ...locations, ...assignments];
      expect(byId(inFile)).toEqual(byId(exported));
      const hasFigure = ({ figures }: ApiAnswer) =>
        Object.values(figures).some((one) => one !== null);
      expect(new Set(trend)).toEqual(new Set(past.filter(hasFigure)));

      const main = sorted(exported.flatMap(shownBy));
      const trendRows = sorted(past.flatMap(shownBy).filter(({ element }) => element === null));
      const check = (
        rows: Record<string, unknown>[],
        toDigits: (cell: unknown) => string | null,
      ) => {
        const released = rows.filter((row) => row['id_rilis'] && row['bagian'] !== 'Tren');
        expect(sorted(released.map((row) => shownIn(row, toDigits)))).toEqual(main);
        const ofTrend = rows.filter((row) => row['bagian'] === 'Tren');
        expect(sorted(ofTrend.map((row) => shownIn(row, toDigits)))).toEqual(trendRows);
      };
      const text = (cell: unknown) => (cell === '' ? null : String(cell));
      check(readCsv(await fetchFile({ format: 'csv' })), text);
      const semicolon = readCsv(await fetchFile({ format: 'csv', separator: ';' }), ';');
      check(semicolon, (cell) => text(cell)?.replace(',', '.') ?? null);
      const sheets = await readWorkbook(await fetchFile({ format: 'xlsx' }));
      const rows = ['Unit', 'Layanan', 'Lokasi', 'Unsur', 'Tren', 'Petugas'].flatMap((name) =>
        asRows(sheets[name]!).map((row) => ({ ...row, bagian: name })),
      );
      // a typed cell: the number itself, which every decimal of two places survives
      check(rows, (cell) => (typeof cell === 'number' ? cell.toFixed(2) : null));
    });
    await fc.assert(property, { numRuns: 6, seed: 20261123 });
  }, 120_000);
});
