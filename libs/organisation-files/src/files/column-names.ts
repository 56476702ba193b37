import type { CsvTable } from '../tables/csv-table.js';
import { type FileKind, LAYOUTS } from './layouts.js';
import type { IsHeader } from '../tables/parse-csv.js';

type Names = Readonly<Record<string, string>>;

/** Indonesian for columns of every file, in the form that `plain` gives a header. */
const EVERYWHERE: Names = {
  kunci: 'key',
  kode_kunci: 'key',
  nama: 'name',
  zona_waktu: 'time_zone',
  unit_kerja: 'unit',
  lokasi: 'location',
  loket: 'counter',
  petugas: 'officer',
  pegawai: 'officer',
  dari: 'from',
  mulai: 'from',
  sejak: 'from',
  tanggal_mulai: 'from',
  berlaku_dari: 'from',
  sampai: 'to',
  hingga: 'to',
  selesai: 'to',
  tanggal_selesai: 'to',
  berlaku_sampai: 'to',
};

/** Where the same word means another column, or a word belongs to one file only. */
const OF_KIND: Readonly<Record<FileKind, Names>> = {
  instansi: { nama_instansi: 'name', penanda: 'marking', tanda: 'marking' },
  units: {
    nama_unit: 'name',
    induk: 'parent',
    unit_induk: 'parent',
    atasan: 'parent',
    kepala: 'head',
    pimpinan: 'head',
    tamu: 'guest',
  },
  locations: { nama_lokasi: 'name' },
  services: {
    nama_layanan: 'name',
    jenis_layanan: 'name',
    tanpa_biaya: 'free',
    gratis: 'free',
  },
  counters: { nama_loket: 'name', bersama: 'shared', layanan: 'services' },
  officers: {
    nama_lengkap: 'name',
    nama_publik: 'public_name',
    nama_panggilan: 'public_name',
    kepegawaian: 'employment',
    status_kepegawaian: 'employment',
    status: 'employment',
  },
  roster: {},
  codes: { kode: 'code', jenis: 'kind', saluran: 'channel', kanal: 'channel', layanan: 'service' },
};

/** The layout's name of a column, from its English or Indonesian one in any writing; else as it was written. */
export function columnName(kind: FileKind, written: string): string {
  const name = plain(written);
  const known = OF_KIND[kind][name] ?? EVERYWHERE[name] ?? name;
  return known in LAYOUTS[kind] ? known : written;
}

/** Finds the header of a file: most of its fields, and two at least, name columns of that file. */
export function isHeaderOf(kind: FileKind): IsHeader {
  return (fields) => {
    const named = fields.filter((field) => field !== '');
    const known = named.filter((field) => columnName(kind, field) in LAYOUTS[kind]);
    return known.length >= 2 && known.length * 2 > named.length;
  };
}

/** The table with the layout's names, without rows of nothing but empty fields, as spreadsheets leave them. */
export function withColumnNames(kind: FileKind, table: CsvTable): CsvTable {
  return {
    ...table,
    header: table.header.map((written) => columnName(kind, written)),
    rows: table.rows.filter(({ values }) => values.some((value) => value !== '')),
  };
}

/** `Zona Waktu *` as `zona_waktu`. */
function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/\(.*\)|\*/g, '')
    .trim()
    .replace(/[\s._/-]+/g, '_');
}
