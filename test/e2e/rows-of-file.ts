import type { ShownFigure, ShownSubject } from './shown-subject.js';
import {
  type Cells,
  cellsOfElements,
  cellsOfOfficer,
  cellsOfPlace,
  cellsOfTrend,
  nameOf,
} from './shown-figures.js';
import {
  differenceOf,
  missingWords,
  notesOfOfficer,
  notesOfPlace,
  notesOfTrend,
  summaryWords,
} from './shown-words.js';

/** A row of a table, by its headings. */
export type FileRow = Record<string, unknown>;

export interface JsonFile {
  instansi: ShownSubject[];
  units: ShownSubject[];
  services: ShownSubject[];
  locations: ShownSubject[];
  assignments: ShownSubject[];
  respondents: (ShownSubject & { profile: ShownFigure })[];
  hours: (ShownSubject & { hours: ShownFigure })[];
  trend: ShownSubject[];
}

/** A cell as the JSON file has it, whatever the format did to a decimal or a day. */
type ToText = (cell: unknown, sameCell: string) => string | null;

interface Compared {
  /** names of the sections */
  sections: string[];
  expected: ShownSubject[];
  cellsOf: (shown: ShownSubject) => Cells;
  /** everything that stands in the column of notes */
  notesOf: (shown: ShownSubject) => string[];
}

const PERIODS: Record<string, string> = {
  '2026-Q4': 'Triwulan IV 2026',
  '2026-10': 'Oktober 2026',
  '2026-S2': 'Semester II 2026',
  '2026': 'Tahun 2026',
  '2026-Q3': 'Triwulan III 2026',
};

/** The tables of a file say what its JSON file says. */
export function checkRows(
  rows: FileRow[],
  json: JsonFile,
  toText: ToText,
  elementNames: Readonly<Record<string, string>>,
): void {
  const places = [json.instansi, json.units, json.services, json.locations].flat();
  const tables: Compared[] = [
    {
      sections: ['Unit', 'Layanan', 'Lokasi'],
      expected: places,
      cellsOf: cellsOfPlace,
      notesOf: notesOfPlace,
    },
    {
      sections: ['Unsur'],
      expected: places.filter(({ figures }) => figures.ikm?.figure.elements),
      cellsOf: (shown) => cellsOfElements(shown, elementNames),
      notesOf: () => [],
    },
    {
      sections: ['Petugas'],
      expected: json.assignments,
      cellsOf: cellsOfOfficer,
      notesOf: notesOfOfficer,
    },
    { sections: ['Tren'], expected: json.trend, cellsOf: cellsOfTrend, notesOf: notesOfTrend },
  ];
  tables.forEach((table) => checkTable(rows, table, toText));
  checkMissing(rows, places);
  checkSummary(rows, json.instansi[0]!, toText);
}

function checkTable(rows: FileRow[], table: Compared, toText: ToText): void {
  const { sections, expected, cellsOf, notesOf } = table;
  const isTrend = sections.includes('Tren');
  const ofSection = rows.filter(({ Bagian }) => sections.includes(Bagian as string));
  const keyed = (row: FileRow) =>
    [row['Jenis'], row['Nama'], isTrend ? row['Periode'] : ''].join('|');
  const found = new Map(ofSection.map((row) => [keyed(row), row]));
  expect(ofSection).toHaveLength(expected.length);
  for (const shown of expected) {
    const [kind, ...name] = nameOf(shown).split(' ');
    const period = isTrend ? PERIODS[shown.period.key] : '';
    const row = found.get([kind, name.join(' '), period].join('|'));
    const cells = cellsOf(shown);
    const read = Object.entries(cells).map(([heading, cell]) => [
      heading,
      toText(row?.[heading], cell ?? ''),
    ]);
    expect([nameOf(shown), Object.fromEntries(read)]).toEqual([nameOf(shown), cells]);
    expect([nameOf(shown), differenceOf(row?.['Catatan'], notesOf(shown))]).toEqual([
      nameOf(shown),
      [],
    ]);
  }
}

/** Of every headline that is missing a row says why. */
function checkMissing(rows: FileRow[], places: ShownSubject[]): void {
  const names = { pulse: 'Kepuasan sekilas', ikm: 'IKM' };
  const expected = places.flatMap((shown) =>
    (['pulse', 'ikm'] as const).flatMap((measure) => {
      const reason = missingWords(shown, measure);
      return reason === null ? [] : [[nameOf(shown), names[measure], reason]];
    }),
  );
  const found = rows
    .filter(({ Bagian }) => Bagian === 'Belum ada')
    .map((row) => [`${row['Jenis']} ${row['Nama']}`, row['Ukuran'], row['Sebab belum ada']]);
  expect(found).toEqual(expected);
}

/** The first sheet answers for the agency. */
function checkSummary(rows: FileRow[], agency: ShownSubject, toText: ToText): void {
  const expected = summaryWords(agency);
  const lines = new Map(
    rows.filter(({ Bagian }) => Bagian === 'Ringkasan').map((row) => [row['Perihal'], row]),
  );
  const found = expected.map(([label = '', said = '']) => [
    label,
    toText(lines.get(label)?.['Keterangan'], said),
  ]);
  expect(found).toEqual(expected);
}

/** A typed cell: a number, which every decimal of two places survives, or a day. */
export function typed(cell: unknown, expected: string): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number') return (cell ?? '') === '' ? null : String(cell);
  const decimals = expected.split('.')[1]?.length ?? 0;
  return cell.toFixed(decimals);
}
