import fc from 'fast-check';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Basis, Measure } from '@app/persistence/releases';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import {
  asRows,
  bytesOf,
  readCsv,
  readWorkbook,
  startExports,
  type TestExports,
} from '../support/worker/exports.js';
import { enterInventedPersonsServed } from '../support/database/persons-served.js';
import { ADDRESSES, insertRelease } from '../support/worker/releases.js';
import { type ApiAnswer, type Shown, shownBy, shownIn, sorted } from './shown-figures.js';

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
  posterOnly: boolean;
  /** persons by level */
  levels: (number | null)[];
  /** percent held, index by chance, adjusted mean: published or not */
  maybe: (string | null)[];
  anchored: boolean;
  word: string;
}

const PEER_WORDS: Record<string, string> = {
  above: 'di atas rekan selayanan',
  level: 'setara rekan selayanan',
  below: 'di bawah rekan selayanan',
  'too few': 'data belum cukup',
};

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
  posterOnly: fc.boolean(),
  levels: fc.array(fc.option(fc.integer({ min: 10, max: 900 })), { minLength: 3, maxLength: 3 }),
  maybe: fc.array(fc.option(decimal), { minLength: 3, maxLength: 3 }),
  anchored: fc.boolean(),
  word: fc.constantFrom(...Object.keys(PEER_WORDS)),
});
const releases = fc.uniqueArray(made, {
  maxLength: 40,
  selector: ({ subject, measure, period, basis, ordinal }) =>
    [subject, measure, period, basis, ordinal].join(),
});

function figureOf(one: Made): never {
  const { measure, n, numbers, full } = one;
  const [low, high, first, second, third, ...more] = numbers;
  const [open, present, served] = one.levels;
  const [held, excluded, adjusted] = one.maybe;
  const { posterOnly, anchored, word } = one;
  const evidence = { levels: { open, present, served }, held, excluded, posterOnly };
  const shown = { n, interval: { low, high }, evidence };
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
    sameGrade: full ? second : null,
    elements: full ? Object.fromEntries(elements) : null,
    missing: [],
    compatibility: full ? { '0.111': second, '0.11': third } : null,
  };
  const peers = full ? { shrunk: second, k0: third, anchored, adjusted, word } : null;
  const rest = { pulse, ikm, officer: { mean: full ? first : null, peers } };
  return { ...shown, ...rest[measure] } as never;
}

describe('CSV, XLSX, JSON and the API', () => {
  let admin: TestAdmin;
  let exports: TestExports;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    exports = await startExports(admin);
    cookie = await admin.signIn('perencana');
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
    await admin.owner.query('TRUNCATE releases CASCADE');
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
  const isExported = ({ subject, figures, publicVoice }: ApiAnswer): boolean =>
    subject.kind !== 'assignment' || figures['officer'] !== null || publicVoice['officer'] !== null;

  it('show the same release ids and the same digits, whatever has been released', async () => {
    const persons = fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 19 });
    const served = fc.array(persons, { minLength: 18, maxLength: 18 });
    const property = fc.asyncProperty(releases, served, async (all, numbers) => {
      await publish(all);
      await enterInventedPersonsServed(admin.owner, admin.own, numbers);
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
      const hasFigure = ({ figures, publicVoice }: ApiAnswer) =>
        [figures, publicVoice].some((all) => Object.values(all).some((one) => one !== null));
      expect(new Set(trend)).toEqual(new Set(past.filter(hasFigure)));

      const main = sorted(exported.flatMap(shownBy));
      const isLine = ({ element, standing }: Shown): boolean =>
        element === null && standing !== 'suara publik';
      const trendRows = sorted(past.flatMap(shownBy).filter(isLine));
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
      const names = ['Unit', 'Layanan', 'Lokasi', 'Unsur', 'Tren', 'Petugas', 'Suara publik'];
      const rows = names.flatMap((name) =>
        asRows(sheets[name]!).map((row) => ({ ...row, bagian: name })),
      );
      // a typed cell: the number itself, which every decimal of two places survives
      check(rows, (cell) => (typeof cell === 'number' ? cell.toFixed(2) : null));
    });
    await fc.assert(property, { numRuns: 6, seed: 20261123 });
  }, 300_000);
});
