import { matches, type Secret } from '../secret.js';
import { DOT, ENDINGS, HOST_LABEL } from './endings.js';

const PROVIDERS =
  '(?:g(?:oogle)?mail|yahoo|ymail|rocketmail|hotmail|outlook|icloud|proton(?:mail)?)';
const END = '(?![\\p{L}\\p{N}])';

/** The sign, or what stands for it between any marks: (at), [at], *at*, {@}. */
const SIGN = '\\s?(?:@|[\\p{P}\\p{S}]\\s?(?:at|et|a|@)\\s?[\\p{P}\\p{S}])\\s?';
const WORD = '\\s(?:at|et)\\s|_(?:at|et)_';

/** A comma is a slip of the finger. */
const DOT_OR_COMMA = `(?:${DOT}|,(?=com?${END}))`;
/** A provider that everybody knows, or a host with a known ending. */
const KNOWN_HOST =
  `(?:${PROVIDERS}|${HOST_LABEL}(?:${DOT}${HOST_LABEL}){0,3}?${DOT}${ENDINGS})${END}` +
  `(?:${DOT_OR_COMMA}${ENDINGS}${END}){0,2}`;
/** Beside a sign without blanks any host will do. */
const ANY_HOST =
  `(?=\\p{L}|${HOST_LABEL}\\.\\p{L})${HOST_LABEL}` +
  `(?:(?:\\.|,(?=com?${END}))[\\p{L}\\p{N}-]{2,63}){0,4}`;
const BEHIND_NAME = new RegExp(`(?:${SIGN}|${WORD})${KNOWN_HOST}|@${ANY_HOST}`, 'giu');

/** What may stand spelled out within the name. */
const SPELLED_MARK =
  '(?:\\s?[\\p{P}\\p{S}]\\s?(?:dot|titik|underscore)\\s?[\\p{P}\\p{S}]\\s?|\\s(?:dot|titik|underscore|garis bawah)\\s)';
const PART = "[\\p{L}\\p{N}_.%+'-]{1,64}";
const NAME = new RegExp(`(?:${PART}${SPELLED_MARK}){0,3}${PART}$`, 'iu');
const LONGEST_NAME = 64;

/** An address of electronic mail, also with its signs spelled out: "budi at contoh titik com". */
export const email: Secret = {
  token: '[surel dihapus]',
  find: (text) =>
    matches(text, BEHIND_NAME, (found) => nameBefore(found) !== '').map(({ from, to }) => ({
      from: from - nameBefore({ index: from, input: text }).length,
      to,
    })),
};

/** Sought backwards from the sign: forwards, every word would have to be tried as a name. */
function nameBefore({ index, input }: { index: number; input: string }): string {
  return NAME.exec(input.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? '';
}
