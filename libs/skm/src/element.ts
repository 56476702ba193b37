/**
 * The nine elements (unsur) of the community satisfaction survey, PermenPANRB 14/2017, in the
 * order in which the regulation lists them. Keys say what is meant: the labels U8 and U9 mean
 * pengaduan and sarpras in some documents and the reverse in others, so they are never used.
 */
export const ELEMENT_KEYS = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'pengaduan',
  'sarpras',
] as const;

export type ElementKey = (typeof ELEMENT_KEYS)[number];

/** The two elements that are about the officer; the other seven are the unit's doing. */
export const OFFICER_ELEMENTS = ['kompetensi', 'perilaku'] as const satisfies readonly ElementKey[];

/** What services without a fee do not ask about. */
export const FEE_ELEMENT = 'biaya' satisfies ElementKey;

/** The legal names, PermenPANRB 14/2017. */
export const ELEMENT_NAMES: Readonly<Record<ElementKey, string>> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, Mekanisme, dan Prosedur',
  waktu: 'Waktu Penyelesaian',
  biaya: 'Biaya/Tarif',
  produk: 'Produk Spesifikasi Jenis Pelayanan',
  kompetensi: 'Kompetensi Pelaksana',
  perilaku: 'Perilaku Pelaksana',
  pengaduan: 'Penanganan Pengaduan, Saran dan Masukan',
  sarpras: 'Sarana dan Prasarana',
};

export function isElementKey(text: string): text is ElementKey {
  return (ELEMENT_KEYS as readonly string[]).includes(text);
}
