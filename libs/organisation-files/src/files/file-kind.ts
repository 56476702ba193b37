import { type FileKind, LAYOUTS } from './layouts.js';

const KINDS = Object.keys(LAYOUTS) as FileKind[];

/** Indonesian names of files and sheets. */
const INDONESIAN: Readonly<Record<string, FileKind>> = {
  unit: 'units',
  'unit-kerja': 'units',
  lokasi: 'locations',
  layanan: 'services',
  loket: 'counters',
  petugas: 'officers',
  pegawai: 'officers',
  jadwal: 'roster',
  kode: 'codes',
};

/** What a file (without its ending) or a sheet holds, by its name; null for an unknown one. */
export function kindOf(name: string): FileKind | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return KINDS.find((kind) => kind === plain) ?? INDONESIAN[plain] ?? null;
}

/** The name by which tables and messages know a kind. */
export function fileOf(kind: FileKind): string {
  return `${kind}.csv`;
}
