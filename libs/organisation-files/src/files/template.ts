import { fileOf } from './file-kind.js';
import { type FileKind, LAYOUTS } from './layouts.js';
import { ABOUT_FILES, ABOUT_TEMPLATE, type About } from './template-texts.js';

/** One row of each file that fits the others, to be written over. */
const EXAMPLE: { readonly [K in FileKind]: Readonly<Record<string, string>> } = {
  instansi: { key: 'kota-anda', name: 'Pemerintah Kota Anda', time_zone: 'Asia/Jakarta' },
  units: { key: 'dinas', name: 'Dinas Anda', head: 'sari', guest: 'tidak', from: '2026-01-01' },
  locations: { key: 'kantor', name: 'Kantor Dinas Anda' },
  services: { key: 'ktp', unit: 'dinas', name: 'KTP elektronik', free: 'ya', from: '2026-01-01' },
  counters: {
    key: 'loket-1',
    unit: 'dinas',
    name: 'Loket 1',
    shared: 'tidak',
    location: 'kantor',
    services: 'ktp',
    from: '2026-01-01',
  },
  officers: {
    key: 'sari',
    name: 'Sari Contoh',
    public_name: 'Sari',
    employment: 'PPPK',
    unit: 'dinas',
    from: '2026-01-01',
  },
  roster: { officer: 'sari', counter: 'loket-1', from: '2026-01-01T00:00', to: '2030-01-01T00:00' },
  codes: { key: 'loket-1', kind: 'resmi', channel: 'poster', unit: 'dinas', counter: 'loket-1' },
};

/** What Indonesian spreadsheets open as columns without asking. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Files to fill in, by name: of every kind its columns and one example row, which together can be imported,
 * and a text that explains them, Indonesian first.
 */
export function organisationTemplate(): ReadonlyMap<string, string> {
  const kinds = Object.keys(LAYOUTS) as FileKind[];
  const tables = kinds.map((kind): [string, string] => {
    const columns = Object.keys(LAYOUTS[kind]);
    const example = columns.map((column) => EXAMPLE[kind][column] ?? '');
    const lines = [columns, example].map((fields) => `${fields.join(SEPARATOR)}\r\n`);
    return [fileOf(kind), BYTE_ORDER_MARK + lines.join('')];
  });
  return new Map([['PETUNJUK.txt', BYTE_ORDER_MARK + explain(kinds)], ...tables]);
}

function explain(kinds: readonly FileKind[]): string {
  const languages = (['id', 'en'] as const).map((language) => [
    ABOUT_TEMPLATE[language],
    ...kinds.map((kind) => explainFile(kind, ABOUT_FILES[kind], language)),
  ]);
  return languages.flat().join('\n\n').replaceAll('\n', '\r\n') + '\r\n';
}

function explainFile(kind: FileKind, about: About, language: 'id' | 'en'): string {
  const columns = Object.entries(LAYOUTS[kind]).map(
    ([name, { required }]) =>
      `  ${`${name}${required ? ' *' : ''}`.padEnd(14)} ${about.columns[name]?.[language] ?? ''}`,
  );
  return [`${fileOf(kind)}: ${about.file[language]}`, ...columns].join('\n');
}
