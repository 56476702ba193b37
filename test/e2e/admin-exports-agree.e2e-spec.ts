import fc from 'fast-check';
import { ELEMENT_KEYS, ELEMENT_NAMES, officialPeriodOf, parsePeriod } from '@app/skm';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { TestAdmin } from '../support/admin/admin-app.js';
import {
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
} from '../support/database/figure-rows.js';
import { enterInventedPersonsServed } from '../support/database/persons-served.js';
import { asRows, readCsv, readWorkbook } from '../support/worker/exports.js';
import { PlannerExports } from '../support/worker/planner-exports.js';
import { AnswersOfApi } from './answers-of-api.js';
import { type InventedAgency, inventedAgencies } from './invented-figures.js';
import { checkRows, type FileRow, type JsonFile, typed } from './rows-of-file.js';
import type { ShownSubject } from './shown-subject.js';

/** What the database has of a figure. */
interface StoredFigure {
  id: string;
  subject: string;
  period: string;
  measure: string;
  basis: string;
  figure: object;
}

describe('API, CSV, XLSX, JSON and database', () => {
  let planner: PlannerExports;
  let admin: TestAdmin;
  let subjects: [SubjectKind, string, string][];

  beforeAll(async () => {
    planner = await PlannerExports.start();
    admin = planner.admin;
    const { instansiId, dinasId, bidangId, serviceIds, locationId, sari, budi } = admin.own;
    const [{ name }] = await admin.owner.query('SELECT name FROM instansi WHERE id = $1', [
      instansiId,
    ]);
    subjects = [
      ['instansi', instansiId, name],
      ['unit', dinasId, 'Dinas'],
      ['unit', bidangId, 'Bidang'],
      ['service', serviceIds[0], 'KTP-el'],
      ['service', serviceIds[1], 'Kartu Keluarga'],
      ['location', locationId, 'Mal Pelayanan Publik'],
      ['assignment', sari.assignmentId, 'Sari'],
      ['assignment', budi.assignmentId, 'Budi'],
    ];
  });

  afterAll(() => planner?.close());

  const subjectOf = (at: number) => {
    const [subjectKind, subjectId, subjectName] = subjects[at]!;
    const { instansiId, bidangId } = admin.own;
    const ofUnit = subjectKind === 'service' || subjectKind === 'assignment';
    const unit = { unitId: ofUnit ? bidangId : null, unitName: ofUnit ? 'Bidang' : null };
    return { instansiId, subjectKind, subjectId, subjectName, ...unit };
  };

  async function store({ figures, reasons, served, period, closing }: InventedAgency) {
    await planner.clear();
    const official = officialPeriodOf(parsePeriod(period)).key;
    const closedPeriodId = closing && (await close(official, closing));
    const isClosed = (key: string): boolean => officialPeriodOf(parsePeriod(key)).key === official;
    const { assignmentId } = admin.own.sari;
    for (const { subject, notes, ...about } of figures)
      await insertFigure(admin.owner, {
        ...subjectOf(subject),
        ...about,
        notes: notes.map((one) => (one.kind === 'one officer' ? { ...one, assignmentId } : one)),
        closedPeriodId: isClosed(about.period) ? closedPeriodId : null,
      });
    for (const { subject, ...about } of reasons)
      await insertMissingFigure(admin.owner, {
        ...subjectOf(subject),
        ...about,
        period,
        closedPeriodId,
      });
    for (const [measure, at] of [
      ['hours', 2],
      ['hours', 3],
      ['profile', 2],
    ] as const)
      await insertFigure(admin.owner, { ...subjectOf(at), measure, period, closedPeriodId });
    await enterInventedPersonsServed(admin.owner, admin.own, served);
  }

  /** Closes a period and revises it; only the last state may have been published. */
  async function close(
    period: string,
    { revision, published }: NonNullable<InventedAgency['closing']>,
  ): Promise<string> {
    const { instansiId } = admin.own;
    let id = '';
    for (let at = 0; at <= revision; at++)
      id = await insertClosedPeriod(admin.owner, { instansiId, period, revision: at });
    if (published)
      await admin.owner.query(
        `UPDATE closed_periods SET published_at = now(), published_by = (SELECT id FROM users
           WHERE instansi_id = $2 AND username = 'perencana') WHERE id = $1`,
        [id, instansiId],
      );
    return id;
  }

  /** What stands now, in the words of the database. */
  function stored(): Promise<StoredFigure[]> {
    return admin.owner.query(
      `SELECT id, subject_id AS subject, period, measure, basis, figure FROM figures
       WHERE current AND measure NOT IN ('hours', 'profile')`,
    );
  }

  const inJson = (subject: ShownSubject): StoredFigure[] =>
    [subject.figures, subject.attested?.figures ?? {}].flatMap((figures) =>
      Object.values(figures).flatMap((one) => {
        if (one === null) return [];
        const figure = { ...one.figure };
        // what is computed when it is read
        delete figure.bounds;
        delete figure.sufficiency;
        delete figure.elementIntervals;
        const { id, measure, basis } = one;
        const { period } = subject;
        return [{ id, subject: subject.subject.id, period: period.key, measure, basis, figure }];
      }),
    );
  const byId = (figures: StoredFigure[]) => new Map(figures.map((one) => [one.id, one]));
  const isOf = ({ subject }: StoredFigure, ...kinds: SubjectKind[]): boolean =>
    subjects.some(([kind, id]) => id === subject && kinds.includes(kind));

  /** The JSON file holds every figure that stands now as the database has it; officers with a figure of their own. */
  function checkJson(json: JsonFile, all: StoredFigure[], period: string): void {
    const { instansi, units, services, locations, assignments, trend } = json;
    const shown = [...instansi, ...units, ...services, ...locations, ...assignments];
    const ofPeriod = all.filter((one) => one.period === period);
    const officers = new Set(
      ofPeriod.filter(({ measure }) => measure === 'officer').map(({ subject }) => subject),
    );
    const expected = ofPeriod.filter((one) =>
      isOf(one, 'assignment')
        ? one.measure !== 'ikm' && officers.has(one.subject)
        : one.basis === 'all' || !isOf(one, 'service'),
    );
    expect(byId(shown.flatMap(inJson))).toEqual(byId(expected));
    const ofTrend = all.filter(
      (one) => !isOf(one, 'assignment') && one.basis === 'all' && isInTrend(one.period, period),
    );
    expect(byId(trend.flatMap(inJson))).toEqual(byId(ofTrend));
  }

  /** Rows of every sheet that holds figures, with what their sheet says of them. */
  async function readSheets(file: Buffer): Promise<FileRow[]> {
    const sheets = await readWorkbook(file);
    const said: Record<string, object> = {
      Unit: {},
      Layanan: { Jenis: 'layanan' },
      Lokasi: { Jenis: 'lokasi' },
      Unsur: {},
      Petugas: { Jenis: 'petugas' },
      Tren: {},
      'Belum ada': {},
    };
    const summary = sheets['Ringkasan']!.map(([Perihal, Keterangan]) => ({
      Bagian: 'Ringkasan',
      Perihal,
      Keterangan,
    }));
    const tables = Object.entries(said).flatMap(([Bagian, about]) =>
      asRows(sheets[Bagian]!).map((row) => ({ ...row, ...about, Bagian })),
    );
    return [...summary, ...tables];
  }

  it('say the same of every figure and of every one that is missing', async () => {
    const api = new AnswersOfApi(admin, planner.cookie);
    const property = fc.asyncProperty(inventedAgencies(ELEMENT_KEYS), async (agency) => {
      await store(agency);
      const { period } = agency;
      const fileOf = (asked: object) => planner.fileOf({ period, ...asked });
      const json = JSON.parse((await fileOf({ format: 'json' })).toString()) as JsonFile;
      checkJson(json, await stored(), period);
      await api.checkList([json.instansi, json.units, json.services, json.locations].flat());
      await api.checkList(json.assignments);
      await api.checkDetails(json.hours, json.respondents);
      await api.checkTrend(json.trend);
      const text = (cell: unknown) => ((cell ?? '') === '' ? null : String(cell));
      checkRows(readCsv(await fileOf({})), json, text, ELEMENT_NAMES);
      const semicolon = readCsv(await fileOf({ separator: ';' }), ';');
      const point = (cell: unknown) => text(cell)?.replace(/^(-?\d+),(\d+)$/, '$1.$2') ?? null;
      checkRows(semicolon, json, point, ELEMENT_NAMES);
      checkRows(await readSheets(await fileOf({ format: 'xlsx' })), json, typed, ELEMENT_NAMES);
    });
    await fc.assert(property, { numRuns: RUNS, seed: 20261123, endOnFailure: true });
  }, 600_000);
});

const RUNS = 8;

/** A trend of a file has months, quarters and periods like its own, none of which ends later. */
function isInTrend(key: string, ofFile: string): boolean {
  const [one, file] = [parsePeriod(key), parsePeriod(ofFile)];
  return ['month', 'quarter', file.kind].includes(one.kind) && one.to <= file.to;
}
