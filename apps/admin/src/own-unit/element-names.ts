import type { Language } from '@app/platform';
import { type ElementKey, isElementKey } from '@app/skm';

type Names = Readonly<Record<ElementKey, string>>;

/** Short enough for a line of a phone; the legal names stand in reports. */
const NAMES: Readonly<Record<Language, Names>> = {
  id: {
    persyaratan: 'Persyaratan',
    prosedur: 'Prosedur',
    waktu: 'Waktu penyelesaian',
    biaya: 'Biaya/tarif',
    produk: 'Hasil layanan',
    kompetensi: 'Kompetensi petugas',
    perilaku: 'Perilaku petugas',
    pengaduan: 'Penanganan pengaduan',
    sarpras: 'Sarana dan prasarana',
  },
  en: {
    persyaratan: 'Requirements',
    prosedur: 'Procedure',
    waktu: 'Time it takes',
    biaya: 'Fee',
    produk: 'Result of service',
    kompetensi: 'Skill of officers',
    perilaku: 'Manner of officers',
    pengaduan: 'Complaints',
    sarpras: 'Premises',
  },
};

/** What an element is called; one that a questionnaire has beside the nine by its key. */
export function elementName(key: string, language: Language): string {
  return isElementKey(key) ? NAMES[language][key] : key;
}
