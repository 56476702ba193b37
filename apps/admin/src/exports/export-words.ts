import type { Language } from '@app/platform';
import type { ExportFormat, ExportState } from '@app/persistence/exports';

/** The words of the pages of exports; one object per language, none optional. */
export interface ExportWords {
  menu: { label: string; what: string };
  title: string;
  lead: (ready: string) => string;
  leadWorking: string;
  none: string;
  help: readonly string[];
  make: string;
  leave: string;
  /** of a row */
  name: (period: string) => string;
  whole: string;
  formats: Record<ExportFormat, string>;
  asked: (at: string) => string;
  size: (kilobytes: string) => string;
  states: Record<ExportState, string>;
  progress: (percent: string) => string;
  until: (at: string) => string;
  over: string;
  download: string;
  cancel: string;
  form: {
    title: string;
    text: string;
    period: string;
    unit: string;
    unitAll: string;
    format: string;
    formatHint: string;
    separator: string;
    separatorHint: string;
    separators: Record<',' | ';', string>;
    send: string;
    back: string;
  };
}

const id: ExportWords = {
  menu: { label: 'Ekspor', what: 'Membuat dan mengunduh berkas dengan angka suatu periode.' },
  title: 'Ekspor',
  lead: (ready) => `${ready} berkas bisa diunduh.`,
  leadWorking: 'Berkas Anda sedang dibuat.',
  none: 'Belum ada berkas. Buat satu: pilih periode dan formatnya, lalu unduh di sini.',
  help: [
    'Berkas memuat semua angka satu periode: instansi, unit, layanan, lokasi, petugas.',
    'Angkanya sama dengan di halaman, angka demi angka; yang belum ada disertai sebabnya.',
    'Pembuatan berjalan terus walaupun Anda meninggalkan halaman ini.',
    'Berkas dapat diunduh selama 24 jam, hanya oleh Anda.',
    'Berkas memuat angka petugas: bahwa Anda memintanya dicatat.',
  ],
  make: 'Buat ekspor baru',
  leave: 'Boleh meninggalkan halaman ini; pekerjaan tetap berjalan.',
  name: (period) => `Angka ${period}`,
  whole: 'semua yang boleh Anda lihat',
  formats: { xlsx: 'Buku kerja (XLSX)', csv: 'Tabel (CSV)', json: 'Untuk program (JSON)' },
  asked: (at) => `diminta ${at}`,
  size: (kilobytes) => `${kilobytes} KB`,
  states: {
    waiting: 'Menunggu giliran',
    running: 'Sedang dibuat',
    done: 'Selesai',
    failed: 'Gagal dibuat. Buat lagi; bila tetap gagal, beri tahu pengelola.',
    cancelled: 'Dibatalkan',
  },
  progress: (percent) => `${percent} %`,
  until: (at) => `Bisa diunduh sampai ${at}`,
  over: 'Waktunya sudah lewat; buat lagi.',
  download: 'Unduh',
  cancel: 'Batalkan',
  form: {
    title: 'Buat ekspor baru',
    text: 'Berkas dibuat di belakang layar. Anda boleh meninggalkan halaman ini sesudah mengirim.',
    period: 'Periode',
    unit: 'Unit',
    unitAll: 'Semua yang boleh Anda lihat',
    format: 'Format',
    formatHint: 'Buku kerja untuk dibaca dan dicetak; CSV dan JSON untuk diolah.',
    separator: 'Pemisah CSV',
    separatorHint: 'Hanya untuk CSV.',
    separators: {
      ';': 'Titik koma, angka dengan koma (Excel Indonesia)',
      ',': 'Koma, angka dengan titik (program)',
    },
    send: 'Buat berkas',
    back: 'Kembali ke daftar',
  },
};

const en: ExportWords = {
  menu: { label: 'Exports', what: 'Make and download files with the figures of a period.' },
  title: 'Exports',
  lead: (ready) => `Files ready to download: ${ready}.`,
  leadWorking: 'Your file is being made.',
  none: 'No file yet. Make one: choose a period and a format, then download it here.',
  help: [
    'A file holds all figures of one period: agency, units, services, locations, officers.',
    'They are the same as on the pages, digit by digit; what is missing comes with its reason.',
    'The work goes on when you leave this page.',
    'Files can be downloaded for 24 hours, by you only.',
    'Files hold figures of officers: that you asked for one is written down.',
  ],
  make: 'Make a new export',
  leave: 'You may leave this page; the work goes on.',
  name: (period) => `Figures of ${period}`,
  whole: 'all that you may see',
  formats: { xlsx: 'Workbook (XLSX)', csv: 'Table (CSV)', json: 'For programs (JSON)' },
  asked: (at) => `asked ${at}`,
  size: (kilobytes) => `${kilobytes} KB`,
  states: {
    waiting: 'Waits its turn',
    running: 'Being made',
    done: 'Done',
    failed: 'Could not be made. Make it again; if it fails again, tell whoever runs the product.',
    cancelled: 'Cancelled',
  },
  progress: (percent) => `${percent} %`,
  until: (at) => `Can be downloaded until ${at}`,
  over: 'Its time is over; make it again.',
  download: 'Download',
  cancel: 'Cancel',
  form: {
    title: 'Make a new export',
    text: 'The file is made in the background. You may leave this page once it is sent.',
    period: 'Period',
    unit: 'Unit',
    unitAll: 'All that you may see',
    format: 'Format',
    formatHint: 'A workbook to read and print; CSV and JSON to work with.',
    separator: 'Separator of CSV',
    separatorHint: 'For CSV only.',
    separators: {
      ';': 'Semicolon, decimal commas (Indonesian spreadsheets)',
      ',': 'Comma, decimal points (programs)',
    },
    send: 'Make the file',
    back: 'Back to the list',
  },
};

const WORDS: Readonly<Record<Language, ExportWords>> = { id, en };

export const EXPORTS_MENU = { id: id.menu, en: en.menu };

export function exportWordsIn(language: Language): ExportWords {
  return WORDS[language];
}
