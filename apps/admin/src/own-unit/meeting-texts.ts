import type { Language } from '@app/platform';

/** The words of the page for a quarterly meeting; one object per language, none optional. */
export interface MeetingTexts {
  menu: { label: string; what: string };
  title: string;
  print: string;
  agenda: string;
  items: {
    opening: (quarter: string) => string;
    lowest: (name: string) => string;
    moved: string;
    reasons: (reason: string) => string;
    services: string;
    coverage: string;
    comments: string;
    decisions: string;
  };
  decisions: string;
  decisionsNote: string;
  columns: { what: string; who: string; until: string };
  noOfficers: string;
  caption: string;
  help: readonly string[];
}

const id: MeetingTexts = {
  menu: { label: 'Rapat triwulan', what: 'Satu halaman cetak dengan agenda dan angka triwulan.' },
  title: 'Bahan rapat triwulan',
  print: 'Cetak dari menu peramban (Ctrl+P); menu dan tautan tidak ikut tercetak.',
  agenda: 'Agenda',
  items: {
    opening: (quarter) => `Apa kata warga tentang unit ini pada ${quarter}`,
    lowest: (name) => `Unsur yang paling rendah: ${name}. Apa penyebabnya?`,
    moved: 'Yang berubah lebih dari kebetulan',
    reasons: (reason) => `Alasan yang paling sering disebut: “${reason}”`,
    services: 'Layanan yang berbeda dari unitnya',
    coverage: 'Cakupan: siapa yang belum sempat menilai?',
    comments: 'Komentar warga, dibaca bersama',
    decisions: 'Keputusan: apa, siapa, dan sampai kapan',
  },
  decisions: 'Keputusan rapat',
  decisionsNote: 'Diisi dengan tangan. Sedikit keputusan yang jelas lebih baik daripada banyak.',
  columns: { what: 'Apa', who: 'Siapa', until: 'Sampai kapan' },
  noOfficers: 'Angka petugas tidak ada di sini: itu bahan percakapan berdua, bukan rapat.',
  caption: 'Tempat untuk menulis keputusan rapat',
  help: [
    'Halaman ini memuat angka triwulan yang dipilih, siap dicetak.',
    'Bacalah agenda dari atas; hitungan tiap angka ikut tercetak.',
    'Keputusan ditulis dengan tangan di bagian akhir.',
    'Angka petugas sengaja tidak ada di sini.',
    'Pilih triwulan lain di atas bila perlu.',
  ],
};

const en: MeetingTexts = {
  menu: {
    label: 'Quarterly meeting',
    what: 'A page to print, with an agenda and the figures of a quarter.',
  },
  title: 'For the quarterly meeting',
  print: 'Print it from the menu of the browser (Ctrl+P); menu and links stay out.',
  agenda: 'Agenda',
  items: {
    opening: (quarter) => `What citizens said about this unit in ${quarter}`,
    lowest: (name) => `The lowest element: ${name}. What is behind it?`,
    moved: 'What changed more than chance',
    reasons: (reason) => `The reason named most: “${reason}”`,
    services: 'Services that differ from the unit',
    coverage: 'Coverage: who had no chance to rate?',
    comments: 'Comments of citizens, read together',
    decisions: 'Decisions: what, who, and until when',
  },
  decisions: 'Decisions of the meeting',
  decisionsNote: 'Filled in by hand. A few clear decisions are better than many.',
  columns: { what: 'What', who: 'Who', until: 'Until when' },
  noOfficers: 'Figures of officers are not here: they are for a talk of two, not for a meeting.',
  caption: 'Room to write down the decisions',
  help: [
    'This page holds the figures of the chosen quarter, ready to print.',
    'Read the agenda from the top; how each figure is computed is printed too.',
    'Decisions are written by hand at the end.',
    'Figures of officers are left out on purpose.',
    'Choose another quarter above if you need to.',
  ],
};

const TEXTS: Readonly<Record<Language, MeetingTexts>> = { id, en };

export const MEETING_MENU = { id: id.menu, en: en.menu };

export function meetingTextsIn(language: Language): MeetingTexts {
  return TEXTS[language];
}
