import type { FileKind } from './layouts.js';

interface Text {
  readonly id: string;
  readonly en: string;
}

export interface About {
  readonly file: Text;
  readonly columns: Readonly<Record<string, Text>>;
}

/** What stands above the explanations of the files. */
export const ABOUT_TEMPLATE: Text = {
  id: `Berkas untuk diisi (English below)

Isi setiap berkas dengan Excel atau LibreOffice, satu baris satu hal, lalu simpan sebagai "CSV UTF-8" atau
.xlsx dengan nama yang sama. Baris kedua adalah contoh: ganti dengan data Anda. Berkas yang tidak
dipakai boleh dihapus, kecuali instansi dan units. Kolom bertanda * wajib diisi di setiap baris.

- key: nama pendek buatan Anda, huruf kecil, angka, tanda hubung, misalnya loket-1; tidak berubah lagi
- hari: 2026-11-23 atau 23/11/2026; waktu: 23/11/2026 08:00; "to" (sampai) tidak termasuk dan boleh kosong
- ya atau tidak; NIP: format kolomnya sebagai teks sebelum diketik, agar digitnya tidak hilang
- Untuk percobaan pertama, beri instansi key sendiri dan marking UJI, lalu pakai kode dengan kind uji dan
  channel paper: penilaian berturut-turut dari satu ponsel pada kode resmi ditahan untuk diperiksa.
  Tanda itu tidak bisa dilepas setelah ada penilaian, maka instansi yang sebenarnya memakai key lain.

Periksa: npm run cli -- import organisation FOLDER --dry-run
Simpan:  npm run cli -- import organisation FOLDER`,
  en: `Files to fill in

Fill in each file with Excel or LibreOffice, a row for each thing, and save it as "CSV UTF-8" or .xlsx under
the same name. The second line is an example: write yours over it. Files you do not use may be deleted,
but instansi and units. A column with * needs a value in every row.

- key: a short name of your own, small letters, digits, dashes, e.g. loket-1; it never changes
- day: 2026-11-23 or 23/11/2026; time: 23/11/2026 08:00; "to" does not belong to the range, may be empty
- ya (yes) or tidak (no); NIP: format the column as text before typing, or its digits are lost
- For a first trial give the agency a key of its own and the marking UJI, and use a code of kind uji and
  channel paper: ratings in a row from one phone to an official code are held for review. The marking
  cannot be taken off once somebody has rated, so the real agency takes another key.

Check: npm run cli -- import organisation FOLDER --dry-run
Store: npm run cli -- import organisation FOLDER`,
};

const KEY: Text = { id: 'nama pendek buatan Anda', en: 'a short name of your own' };
const FROM: Text = { id: 'hari pertama', en: 'first day' };
const TO: Text = {
  id: 'hari setelah hari terakhir; kosong: belum berakhir',
  en: 'day after the last; empty: no end',
};
const UNIT: Text = { id: 'key dari units', en: 'key of units' };
const LOCATION: Text = { id: 'key dari locations', en: 'key of locations' };
const COUNTER: Text = { id: 'key dari counters', en: 'key of counters' };
const OFFICER: Text = { id: 'key dari officers', en: 'key of officers' };

/** What each file and each of its columns is. */
export const ABOUT_FILES: { readonly [K in FileKind]: About } = {
  instansi: {
    file: { id: 'instansi Anda, tepat satu baris', en: 'your agency, exactly one row' },
    columns: {
      key: KEY,
      name: { id: 'yang dibaca warga', en: 'what citizens read' },
      marking: {
        id: 'kosong; CONTOH atau UJI bila semua penilaiannya rekaan',
        en: 'empty; CONTOH or UJI where all ratings are invented',
      },
      time_zone: {
        id: 'Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)',
        en: 'Asia/Jakarta, Asia/Makassar or Asia/Jayapura',
      },
    },
  },
  units: {
    file: { id: 'unit kerja', en: 'units' },
    columns: {
      key: KEY,
      name: { id: 'nama unit', en: 'its name' },
      parent: {
        id: 'key unit di atasnya; kosong: paling atas',
        en: 'key of the unit above; empty: the top',
      },
      head: { id: 'kepala: key dari officers', en: 'its head: key of officers' },
      guest: { id: 'ya: gerai instansi lain', en: 'ya: the desk of another agency' },
      from: FROM,
      to: TO,
    },
  },
  locations: {
    file: { id: 'tempat loket', en: 'where counters stand' },
    columns: {
      key: KEY,
      name: { id: 'nama tempat', en: 'its name' },
      time_zone: { id: 'kosong: sama dengan instansi', en: "empty: the agency's" },
    },
  },
  services: {
    file: { id: 'jenis layanan', en: 'services' },
    columns: {
      key: KEY,
      unit: UNIT,
      name: { id: 'seperti di standar pelayanan', en: 'as in the service standard' },
      free: {
        id: 'ya: tanpa biaya, jadi unsur biaya tidak ditanyakan; kosong: tidak berubah',
        en: 'ya: it costs nothing, so its fee is not asked about; empty: as it is',
      },
      from: FROM,
      to: TO,
    },
  },
  counters: {
    file: { id: 'loket', en: 'counters' },
    columns: {
      key: KEY,
      unit: UNIT,
      name: { id: 'nama loket', en: 'its name' },
      shared: { id: 'ya: beberapa petugas sekaligus', en: 'ya: several officers at once' },
      location: LOCATION,
      services: { id: 'key dari services, dipisah |', en: 'keys of services, separated by |' },
      from: FROM,
      to: TO,
    },
  },
  officers: {
    file: { id: 'petugas dan penugasannya', en: 'officers and their assignments' },
    columns: {
      key: {
        id: 'nama pendek buatan Anda, bukan NIP',
        en: 'a short name of your own, not the NIP',
      },
      name: { id: 'nama lengkap, hanya untuk instansi', en: 'full name, for the agency only' },
      public_name: {
        id: 'yang dibaca warga: nama panggilan',
        en: 'what citizens read: a first name',
      },
      nip: { id: '18 digit atau kosong; format teks', en: '18 digits or empty; formatted as text' },
      employment: { id: 'PNS, PPPK atau NON_ASN', en: 'PNS, PPPK or NON_ASN' },
      unit: UNIT,
      from: FROM,
      to: TO,
    },
  },
  roster: {
    file: { id: 'siapa di loket mana dan kapan', en: 'who serves where and when' },
    columns: {
      officer: OFFICER,
      counter: COUNTER,
      from: { id: 'waktu mulai', en: 'time of the beginning' },
      to: { id: 'waktu selesai; boleh bertahun-tahun', en: 'time of the end; may be years later' },
    },
  },
  codes: {
    file: { id: 'kode QR', en: 'QR codes' },
    columns: {
      key: KEY,
      code: { id: 'kosong: dibuatkan', en: 'empty: one is made' },
      kind: { id: 'resmi; uji untuk percobaan', en: 'resmi; uji for trials' },
      channel: {
        id: 'poster, display, ticket, kiosk, online, field atau paper',
        en: 'poster, display, ticket, kiosk, online, field or paper',
      },
      unit: UNIT,
      location: LOCATION,
      service: { id: 'key dari services', en: 'key of services' },
      counter: COUNTER,
      officer: { id: 'untuk lencana: key dari officers', en: 'for a badge: key of officers' },
    },
  },
};
