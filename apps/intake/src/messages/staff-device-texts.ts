import type { Language } from '@app/platform';

/** The words of the page that marks a device of the office; one object per language, none optional. */
export interface StaffDeviceTexts {
  title: string;
  why: string[];
  states: Record<'marked' | 'unmarked', string>;
  actions: Record<'mark' | 'unmark', string>;
  /** where the browser keeps no mark */
  cookies: string;
}

const id: StaffDeviceTexts = {
  title: 'Perangkat dinas',
  why: [
    'Untuk tablet kantor dan ponsel pegawai. Penilaian dari peramban yang ditandai tetap dihitung; di samping angkanya tertulis berapa bagian yang berasal dari perangkat dinas.',
    'Yang disimpan di peramban ini hanya satu kata, sama untuk semua perangkat dinas, selama satu tahun. Tidak ada nama dan tidak ada nomor perangkat.',
  ],
  states: {
    marked: 'Peramban ini ditandai sebagai perangkat dinas.',
    unmarked: 'Peramban ini tidak ditandai.',
  },
  actions: {
    mark: 'Tandai perangkat ini sebagai perangkat dinas',
    unmark: 'Hapus tanda perangkat dinas',
  },
  cookies:
    'Bila setelah menekan tombol ini tetap tertulis tidak ditandai, peramban menolak kuki: izinkan kuki untuk situs ini, lalu coba lagi.',
};

const en: StaffDeviceTexts = {
  title: 'Office device',
  why: [
    'For the office’s tablets and the phones of its staff. Ratings from a marked browser count as any other; beside a figure stands which share came from office devices.',
    'This browser keeps one word only, the same on every office device, for a year. No name and no number of the device.',
  ],
  states: {
    marked: 'This browser is marked as an office device.',
    unmarked: 'This browser is not marked.',
  },
  actions: {
    mark: 'Mark this device as an office device',
    unmark: 'Remove the mark',
  },
  cookies:
    'If it still says not marked after you press the button, the browser refuses cookies: allow them for this site and try again.',
};

const TEXTS: Readonly<Record<Language, StaffDeviceTexts>> = { id, en };

export function staffDeviceTextsIn(language: Language): StaffDeviceTexts {
  return TEXTS[language];
}
