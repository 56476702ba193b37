import { normalizeCode } from '@app/codes';
import { DateTime, IANAZone } from 'luxon';

/** How one column is read. `read` gets a trimmed, non-empty text. */
export type Column<T> =
  | { readonly required: true; readonly read: (text: string) => T }
  | { readonly required: false; readonly read: (text: string) => T; readonly empty: T };

/** The field does not hold what its column accepts; the message says both. */
export class BadField extends Error {}

const LONGEST_KEY = 64;
const DAY_FORMATS = [
  'yyyy-M-d',
  'yyyy/M/d',
  'd/M/yyyy',
  'd-M-yyyy',
  'd.M.yyyy',
  'd LLLL yyyy',
  'd LLL yyyy',
  'd-LLL-yyyy',
];
/** What some programs write behind every day. */
const MIDNIGHT = /[T ]0?0[:.]00([:.]00)?$/;
const INDONESIAN_ZONES: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};
/** Outside of these years something was mistyped. */
const [EARLIEST, LATEST] = [1900, 2200];
const LONGEST_TEXT = 200;
const KEY = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** What shows as nothing, as a lost character, or turns the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\ufffd\u202a-\u202e\u2066-\u2069]/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** 18 digits, also when printed in groups */
const NIP_LIKE = /\d(?:[ ._-]?\d){17}/;

export function required<T>(read: (text: string) => T): Column<T> {
  return { required: true, read };
}

/** An empty field reads as null. */
export function optional<T>(read: (text: string) => T): Column<T | null> {
  return { required: false, read, empty: null };
}

/** `ya` or `tidak`, in capitals too; an empty field reads as no. */
export const flag: Column<boolean> = {
  required: false,
  read: (text) => oneOf('ya', 'tidak')(text) === 'ya',
  empty: false,
};

/** The agency's own short name for a thing, by which a second import finds it again. */
export function key(text: string): string {
  refuseNip(text);
  if (!KEY.test(text) || text.length > LONGEST_KEY) {
    throw new BadField(
      `${quoted(text)} is not a key. A key has up to ${LONGEST_KEY} small letters, digits and single - . _ between them, e.g. "loket-1".`,
    );
  }
  return text;
}

/** Keys separated by |, each named once. */
export function keys(text: string): readonly string[] {
  const listed = text.split('|').map((part) => key(part.trim()));
  if (new Set(listed).size < listed.length) {
    throw new BadField('a key is listed twice. List each key once, separated by |.');
  }
  return listed;
}

/** A name that citizens may read. Line breaks and runs of blanks become one blank. */
export function publicText(text: string): string {
  refuseNip(text);
  return privateText(text);
}

/** A name that only the agency reads. */
export function privateText(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (UNPRINTABLE.test(line) || !SEEN.test(line)) {
    throw new BadField('holds a character that cannot be printed. Type the text again.');
  }
  if (line.length > LONGEST_TEXT) {
    throw new BadField(`is ${line.length} characters long. At most ${LONGEST_TEXT} are accepted.`);
  }
  return line;
}

/** A calendar day as `YYYY-MM-DD`; day/month/year is understood, as Indonesia writes it. */
export function day(text: string): string {
  const read = dayOf(text.replace(MIDNIGHT, ''));
  if (read !== null) return read;
  throw new BadField(
    `${quoted(text)} is not a day. Write year-month-day or day/month/year, e.g. 2026-11-23 or 23/11/2026.`,
  );
}

/** A local time without zone as `YYYY-MM-DDTHH:MM`; a blank for the T and 8.00 for 08:00 are understood. */
export function localTime(text: string): string {
  const [, written = '', hour = '', minute = ''] =
    /^(.+?)(?:T|\s+(?:pukul\s+|jam\s+)?)(\d{1,2})[:.](\d{2})(?:[:.]00)?$/i.exec(text) ?? [];
  const read = dayOf(written);
  if (read !== null && Number(hour) < 24 && Number(minute) < 60) {
    return `${read}T${hour.padStart(2, '0')}:${minute}`;
  }
  throw new BadField(
    `${quoted(text)} is not a local time. Write year-month-dayThour:minute or day/month/year hour:minute, e.g. 2026-11-23T08:00 or 23/11/2026 08:00.`,
  );
}

/** Null for anything that is not clearly one day; two digits of a year are not. */
function dayOf(text: string): string | null {
  for (const format of DAY_FORMATS) {
    const day = DateTime.fromFormat(text, format, { locale: 'id' });
    if (day.isValid) return day.year >= EARLIEST && day.year <= LATEST ? day.toISODate() : null;
  }
  return null;
}

/** A time zone by its IANA name, or WIB, WITA, WIT. Other short names mean several zones, and an offset such as +07:00 is no zone: databases read its sign both ways. */
export function timeZone(text: string): string {
  const known = INDONESIAN_ZONES[text.toUpperCase()];
  if (known !== undefined) return known;
  if (!/^(UTC$|[A-Za-z]+\/)/.test(text) || !IANAZone.isValidZone(text)) {
    throw new BadField(
      `${quoted(text)} is not a time zone. Write its IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).`,
    );
  }
  return text;
}

/** One of these words, in small letters or capitals, with a blank or a dash for its `_`. */
export function oneOf<T extends string>(...words: readonly T[]): (text: string) => T {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, '_');
  return (text) => {
    const word = words.find((known) => plain(known) === plain(text));
    if (word === undefined) {
      throw new BadField(`${quoted(text)} is not accepted. Write ${words.join(', ')}.`);
    }
    return word;
  };
}

/** A counter code in canonical form, from any of its printed forms. */
export function counterCode(text: string): string {
  try {
    return normalizeCode(text);
  } catch (cause) {
    throw new BadField(
      `${quoted(text)} is not a valid code: nine letters and digits, of which the last is a check. Compare it with the print, or leave the field empty to have one generated.`,
      { cause },
    );
  }
}

function refuseNip(text: string): void {
  if (NIP_LIKE.test(text)) {
    throw new BadField(
      'holds 18 digits, as a NIP does. A NIP tells birth date and sex and belongs into the column nip of officers.csv only.',
    );
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
