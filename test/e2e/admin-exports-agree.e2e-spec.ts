import fc from 'fast-check';
import { ELEMENT_KEYS, ELEMENT_NAMES } from '@app/skm';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { insertClosedPeriod, insertFigure } from '../support/database/figure-rows.js';
import { enterInventedPersonsServed } from '../support/database/persons-served.js';
import {
  asRows,
  bytesOf,
  readCsv,
  readWorkbook,
  startExports,
  type TestExports,
} from '../support/worker/exports.js';
import { type InventedFigure, inventedFigures, PERIODS } from './invented-figures.js';
import {
  type Cells,
  cellsOfElements,
  cellsOfOfficer,
  cellsOfPlace,
  cellsOfTrend,
  nameOf,
  type ShownSubject,
} from './shown-figures.js';

const [NOW] = PERIODS;

/** What the database has of a figure. */
interface StoredFigure {
  id: string;
  subject: string;
  period: string;
  measure: string;
  basis: string;
  figure: object;
}

interface JsonFile {
  instansi: ShownSubject[];
  units: ShownSubject[];
  services: ShownSubject[];
  locations: ShownSubject[];
  assignments: ShownSubject[];
  trend: ShownSubject[];
}

describe('CSV, XLSX and JSON', () => {
  let admin: TestAdmin;
  let exports: TestExports;
  let cookie: string;
  let subjects: [SubjectKind, string, string][];

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    exports = await startExports(admin);
    cookie = await admin.signIn('perencana');
    const { instansiId, dinasId, bidangId, serviceIds, locationId, sari, budi } = admin.own;
    subjects = [
      ['instansi', instansiId, 'Agensi'],
      ['unit', dinasId, 'Dinas'],
      ['unit', bidangId, 'Bidang'],
      ['service', serviceIds[0], 'KTP-el'],
      ['service', serviceIds[1], 'KK'],
      ['location', locationId, 'Gedung A'],
      ['assignment', sari.assignmentId, 'Sari'],
      ['assignment', budi.assignmentId, 'Budi'],
    ];
  });

  afterAll(async () => {
    await exports?.source.destroy();
    await admin?.close();
  });

  async function store(all: InventedFigure[], closed: boolean): Promise<void> {
    const { instansiId, bidangId } = admin.own;
    await admin.owner.query('TRUNCATE figures, missing_figures, closed_periods CASCADE');
    const closedPeriodId = closed ? await insertClosedPeriod(admin.owner, { instansiId }) : null;
    for (const { subject, ...about } of all) {
      const [subjectKind, subjectId, subjectName] = subjects[subject]!;
      const ofUnit = subjectKind === 'service' || subjectKind === 'assignment';
      await insertFigure(admin.owner, {
        instansiId,
        subjectKind,
        subjectId,
        subjectName,
        ...about,
        unitId: ofUnit ? bidangId : null,
        unitName: ofUnit ? 'Bidang' : null,
        closedPeriodId: about.period === NOW ? closedPeriodId : null,
      });
    }
  }

  /** What stands now, in the words of the database. */
  function stored(): Promise<StoredFigure[]> {
    return admin.owner.query(
      `SELECT id, subject_id AS subject, period, measure, basis, figure FROM figures WHERE current`,
    );
  }

  async function fetchFile(asked: object): Promise<Buffer> {
    const request = admin.request().post('/api/v1/exports').set('Cookie', cookie);
    const { body } = await request.send({ period: NOW, ...asked }).expect(202);
    await exports.make.execute();
    const file = admin.request().get(`/api/v1/exports/${body.id}/file`).set('Cookie', cookie);
    return (await bytesOf(file.expect(200))).body;
  }

  const inJson = (subject: ShownSubject): StoredFigure[] =>
    [subject.figures, subject.attested?.figures ?? {}].flatMap((figures) =>
      Object.values(figures).flatMap((one) =>
        one === null
          ? []
          : [
              {
                id: one.id,
                subject: subject.subject.id,
                period: subject.period.key,
                measure: one.measure,
                basis: (one as unknown as { basis: string }).basis,
                figure: one.figure,
              },
            ],
      ),
    );
  const byId = (figures: StoredFigure[]) => new Map(figures.map((one) => [one.id, one]));
  const isPlace = ({ subject }: StoredFigure): boolean =>
    subjects.some(([kind, id]) => id === subject && kind !== 'assignment');

  /** The JSON file holds every figure that stands now as the database has it; officers with a figure of their own. */
  function checkJson(json: JsonFile, all: StoredFigure[]): ShownSubject[] {
    const { instansi, units, services, locations, assignments, trend } = json;
    const shown = [...instansi, ...units, ...services, ...locations, ...assignments];
    const officers = new Set(
      all
        .filter(({ measure, period }) => measure === 'officer' && period === NOW)
        .map(({ subject }) => subject),
    );
    const isService = ({ subject }: StoredFigure): boolean =>
      subjects.some(([kind, id]) => id === subject && kind === 'service');
    const expected = all.filter(
      (one) =>
        one.period === NOW &&
        (isPlace(one)
          ? one.measure !== 'officer' && (one.basis === 'all' || !isService(one))
          : one.basis === 'attested' && one.measure !== 'ikm' && officers.has(one.subject)),
    );
    expect(byId(shown.flatMap(inJson))).toEqual(byId(expected));
    const ofTrend = all.filter(
      (one) => isPlace(one) && one.basis === 'all' && one.measure !== 'officer',
    );
    expect(byId(trend.flatMap(inJson))).toEqual(byId(ofTrend));
    return shown;
  }

  /** A row's cells as the JSON file has them, whatever the format did to a decimal or a day. */
  function check(
    rows: Record<string, unknown>[],
    json: JsonFile,
    toText: (cell: unknown, sameCell: string) => string | null,
  ): void {
    const places = [json.instansi, json.units, json.services, json.locations].flat();
    const compare = (
      section: string | string[],
      expected: ShownSubject[],
      cellsOf: (shown: ShownSubject) => Cells,
    ): void => {
      const ofSection = rows.filter(({ Bagian }) => section.includes(Bagian as string));
      const keyed = (row: Record<string, unknown>) =>
        [row['Jenis'], row['Nama'], section === 'Tren' ? row['Periode'] : ''].join('|');
      const found = new Map(ofSection.map((row) => [keyed(row), row]));
      expect(ofSection).toHaveLength(expected.length);
      for (const shown of expected) {
        const [kind, ...name] = nameOf(shown).split(' ');
        const period = section === 'Tren' ? WORDS[shown.period.key] : '';
        const row = found.get([kind, name.join(' '), period].join('|'));
        const cells = cellsOf(shown);
        const read = Object.entries(cells).map(([heading, cell]) => [
          heading,
          toText(row?.[heading], cell ?? ''),
        ]);
        expect([nameOf(shown), Object.fromEntries(read)]).toEqual([nameOf(shown), cells]);
      }
    };
    compare(['Unit', 'Layanan', 'Lokasi'], places, cellsOfPlace);
    const withElements = places.filter(({ figures }) => figures.ikm?.figure.elements);
    compare('Unsur', withElements, (shown) => cellsOfElements(shown, ELEMENT_NAMES));
    compare('Petugas', json.assignments, cellsOfOfficer);
    compare('Tren', json.trend, cellsOfTrend);
  }

  it('show every figure digit by digit as it is stored', async () => {
    const persons = fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 19 });
    const served = fc.array(persons, { minLength: 18, maxLength: 18 });
    const property = fc.asyncProperty(
      inventedFigures(ELEMENT_KEYS),
      served,
      fc.boolean(),
      async (all, numbers, closed) => {
        await store(all, closed);
        await enterInventedPersonsServed(admin.owner, admin.own, numbers);
        const json = JSON.parse((await fetchFile({ format: 'json' })).toString()) as JsonFile;
        checkJson(json, await stored());
        const text = (cell: unknown) => ((cell ?? '') === '' ? null : String(cell));
        check(readCsv(await fetchFile({ format: 'csv' })), json, text);
        const semicolon = readCsv(await fetchFile({ format: 'csv', separator: ';' }), ';');
        check(semicolon, json, (cell) => text(cell)?.replace(',', '.') ?? null);
        check(await readSheets(), json, typed);
      },
    );
    await fc.assert(property, { numRuns: 6, seed: 20261123 });
  }, 300_000);

  /** Rows of every sheet that holds figures, with what their sheet says of them. */
  async function readSheets(): Promise<Record<string, unknown>[]> {
    const sheets = await readWorkbook(await fetchFile({ format: 'xlsx' }));
    const said: Record<string, object> = {
      Unit: {},
      Layanan: { Jenis: 'layanan' },
      Lokasi: { Jenis: 'lokasi' },
      Unsur: {},
      Petugas: { Jenis: 'petugas' },
      Tren: {},
    };
    return Object.entries(said).flatMap(([Bagian, about]) =>
      asRows(sheets[Bagian]!).map((row) => ({ ...row, ...about, Bagian })),
    );
  }

  /** A typed cell: a number, which every decimal of two places survives, or a day. */
  function typed(cell: unknown, expected: string): string | null {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    if (typeof cell !== 'number') return (cell ?? '') === '' ? null : String(cell);
    const decimals = expected.split('.')[1]?.length ?? 0;
    return cell.toFixed(decimals);
  }
});

const WORDS: Record<string, string> = {
  '2026-Q4': 'Triwulan IV 2026',
  '2026-10': 'Oktober 2026',
  '2026-Q3': 'Triwulan III 2026',
};
