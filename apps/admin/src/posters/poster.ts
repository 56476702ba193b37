import { codeAddress, formatCode, lookUpAddress, shortAddress } from '@app/codes';
import type { IssuedCode } from '@app/persistence/codes';
import type { Language } from '@app/platform';
import { DateTime } from 'luxon';
import { POSTER_TEXTS } from '../messages/poster-texts.js';
import { printable } from './printable-text.js';

export const POSTER_LANGUAGES = ['id', 'en', 'both'] as const;
export type PosterLanguage = (typeof POSTER_LANGUAGES)[number];

/** What a poster says, one entry a language where it says it in words. */
export interface Poster {
  questions: string[];
  instructions: string[];
  typedHints: string[];
  promises: string[];
  footer: string;
  instansi: string;
  unit: string;
  /** counter, service or officer, as far as the code names them */
  targetLines: string[];
  location: string | null;
  marking: 'CONTOH' | 'UJI' | null;
  /** what the QR holds */
  address: string;
  /** what a person types */
  typed: string;
  code: string;
  /** where a receipt is looked up, for people who type it */
  status: string;
}

export interface PosterMaker {
  publicUrl: string;
  instansiName: string;
  marking: 'CONTOH' | 'UJI' | null;
  /** local day of printing, YYYY-MM-DD */
  day: string;
  language: PosterLanguage;
}

/** The languages of a poster, Indonesian first. */
export function languagesOf(language: PosterLanguage): Language[] {
  return language === 'both' ? ['id', 'en'] : [language];
}

/** What the poster of a code says. */
export function posterOf(code: IssuedCode, maker: PosterMaker): Poster {
  const languages = languagesOf(maker.language);
  const texts = languages.map((language) => POSTER_TEXTS[language]);
  const { location, counter, service, officer } = code;
  const officers = officer ? texts.map((text) => text.officer(officer.name)) : [];
  const editions = languages.map((language) =>
    POSTER_TEXTS[language].edition(code.edition, dayInWords(maker.day, language)),
  );
  return {
    questions: texts.map(({ question }) => question),
    instructions: texts.map(({ instruction }) => instruction),
    typedHints: texts.map(({ typed }) => typed),
    promises: texts.map(({ promise }) => promise),
    footer: editions.join(' / '),
    instansi: printable(maker.instansiName),
    unit: printable(code.unit.name),
    targetLines: [counter?.name, service?.name, officers.join(' / ')].flatMap((name) =>
      name ? [printable(name)] : [],
    ),
    location: location && printable(location.name),
    marking: maker.marking,
    address: codeAddress(maker.publicUrl, code.code),
    typed: shortAddress(maker.publicUrl, code.code),
    code: formatCode(code.code),
    status: `${texts.map(({ status }) => status).join(' / ')}: ${lookUpAddress(maker.publicUrl)}`,
  };
}

function dayInWords(day: string, language: Language): string {
  return DateTime.fromISO(day, { locale: language === 'en' ? 'en-GB' : language }).toFormat(
    'd LLLL yyyy',
  );
}
