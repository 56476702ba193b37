import { readLookAlikes } from './crockford.js';

/** What something that is printed in groups looks like, and what comes before it in a link. */
export interface Shape {
  /** characters of one group; there are three */
  readonly group: number;
  readonly link: RegExp;
}

/** Nobody splits a code into more. */
const MOST_WORDS = 30;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;

/** What may be meant, in canonical form. */
export interface Candidates {
  /** as it stands there in one piece */
  readonly whole: readonly string[];
  /** words put together: trustworthy only where a check character tells */
  readonly joined: readonly string[];
}

/**
 * What in a pasted or linked text may be meant. Apps put marks, quotes, blanks and parts of addresses around
 * a code; nothing is taken from within a longer word.
 *
 * - behind each link the word that follows, and the words that follow, joined: two, three and so on
 * - without a link all letters of the text, and each word (or three groups) among others that holds a digit
 *
 * The caller checks what they are, and refuses a text that leads to two different ones.
 */
export function candidatesIn(input: string, { group, link }: Shape): Candidates {
  const text = readable(input);
  const linked = text.split(link).slice(1).map(joinedWords);
  const whole =
    linked.length > 0
      ? linked.map(([first = '']) => first)
      : [lettersOf(text), ...groupsAmongWords(text, group)];
  return {
    whole: whole.map(readLookAlikes),
    joined: linked.flatMap(([, ...longer]) => longer).map(readLookAlikes),
  };
}

/** Without escapes of addresses and without what nobody sees; all blanks and all dashes alike. */
function readable(input: string): string {
  return input
    .replace(ESCAPES, decoded)
    .replace(/[\s+]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-');
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return ' ';
  }
}

/** The first word, the first two words, and so on. */
function joinedWords(behindLink: string): string[] {
  const [, run = ''] = /^[^\p{L}\p{N}]*([\p{L}\p{N}\s-]*)/u.exec(behindLink) ?? [];
  const words = run.trim().split(' ').slice(0, MOST_WORDS);
  return words.map((_, at) => words.slice(0, at + 1).join(''));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words of addresses are left out: a name of a host is no code. Words of three small letters are many. */
function groupsAmongWords(text: string, size: number): string[] {
  const words = text.replace(/\S*[/\\]\S*/g, ' ');
  return [groups('A-Za-z', '-?', size), groups('A-Z', ' ', size)]
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .map(([, candidate = '']) => candidate)
    .filter((candidate) => /\d/.test(candidate));
}

/** Three groups that are no part of anything longer, at every place where they begin. */
function groups(letters: string, between: string, size: number): RegExp {
  const one = `[0-9${letters}]{${size}}`;
  const three = `${one}(${between})${one}\\2${one}`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?=(${three})(?!-?[\\p{L}\\p{N}]))`, 'gu');
}
