import { ELEMENT_NAMES, isElementKey } from './element.js';
import type { FeeBasis } from './fee.js';
import type { IkmReadiness } from './ikm-readiness.js';
import type { Sufficiency } from './sufficiency.js';

/** What stands beside an IKM, in one language; null where there is nothing to say. */
export interface IkmWords {
  /** how the ratings were collected */
  collected: string;
  provisional: string;
  fee: Readonly<Record<FeeBasis, string | null>>;
  /** what is missing, and on which day it is looked at again, where that is known */
  waiting: (readiness: IkmReadiness, again: string | null) => string | null;
  sufficiency: (sufficiency: Sufficiency) => string;
}

function namesOf(keys: readonly string[]): string {
  return keys.map((key) => (isElementKey(key) ? ELEMENT_NAMES[key] : key)).join('; ');
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('; ');
}

const INDONESIAN: IkmWords = {
  collected: 'survei elektronik mandiri',
  provisional: 'sementara: periode masih berjalan',
  fee: {
    asked: null,
    partly: 'biaya dinilai oleh responden layanan berbiaya saja',
    'eight-elements': 'indeks dari 8 unsur: layanan tanpa biaya, biaya tidak ditanyakan',
    'fee-as-four': 'layanan tanpa biaya: biaya dihitung 4 (gratis)',
  },
  waiting: (readiness, again) => {
    if (readiness.state === 'shown') return null;
    if (readiness.state === 'untold') return 'kurang dari 10 responden';
    const { respondents, needed, unanswered } = readiness;
    return joined([
      respondents < needed ? `${respondents} dari ${needed}` : `${respondents} responden`,
      unanswered.length > 0 ? `kurang dari 10 jawaban baru: ${namesOf(unanswered)}` : null,
      again === null ? null : `dilihat lagi ${again}`,
    ]);
  },
  sufficiency: ({ respondents, needed }) =>
    needed === null
      ? 'kecukupan sampel tidak diketahui: jumlah orang yang dilayani belum lengkap'
      : `kecukupan sampel: ${respondents} responden dari ${needed} (Krejcie-Morgan; bukan sampel acak)`,
};

const ENGLISH: IkmWords = {
  collected: 'self-completed electronic survey',
  provisional: 'provisional: the period is still open',
  fee: {
    asked: null,
    partly: 'the fee is rated by respondents of services with a fee only',
    'eight-elements': 'index of 8 elements: services without a fee, which is not asked about',
    'fee-as-four': 'services without a fee: it counts as 4 (free of charge)',
  },
  waiting: (readiness, again) => {
    if (readiness.state === 'shown') return null;
    if (readiness.state === 'untold') return 'fewer than 10 respondents';
    const { respondents, needed, unanswered } = readiness;
    return joined([
      respondents < needed ? `${respondents} of ${needed}` : `${respondents} respondents`,
      unanswered.length > 0 ? `fewer than 10 new answers: ${namesOf(unanswered)}` : null,
      again === null ? null : `looked at again on ${again}`,
    ]);
  },
  sufficiency: ({ respondents, needed }) =>
    needed === null
      ? 'sample size not known to suffice: the persons served are not complete'
      : `sample size: ${respondents} respondents of ${needed} (Krejcie-Morgan; not a random sample)`,
};

export const IKM_WORDS: Readonly<Record<'id' | 'en', IkmWords>> = { id: INDONESIAN, en: ENGLISH };
