import type { Span } from '../plain-view.js';

/** Digits without anything between them. */
export interface Group extends Span {
  digits: string;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
/** Letters that are taken for digits, of Latin, Greek and Cyrillic; some of them only inside a number. */
const LOOKS_LIKE = /^[0-9OoΟοОоlIiІіӀ](?:[0-9OoΟοОоlIiІіӀSBZ]*[0-9OoΟοОоlIiІіӀ])?$/u;
const READ_AS: readonly [digit: string, letters: RegExp][] = [
  ['0', /[OoΟοОо]/gu],
  ['1', /[lIiІіӀ]/gu],
  ['2', /Z/g],
  ['5', /S/g],
  ['8', /B/g],
];

const WORDS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
const OTHER_WORDS: Record<string, string> = {
  kosong: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  sepuluh: '10',
  sebelas: '11',
};

/** The groups of digits of a text, letters that stand for digits and words for them among them. */
export function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const whole = spelledDigits(token.toLowerCase()) ?? disguisedDigits(token);
    if (whole !== undefined) {
      groups.push({ from: index, to: index + token.length, digits: whole });
      continue;
    }
    for (const { 0: digits, index: at } of token.matchAll(/\d+/g)) {
      groups.push({ from: index + at, to: index + at + digits.length, digits });
    }
  }
  return groups;
}

function spelledDigits(word: string): string | undefined {
  const value = WORDS.indexOf(word);
  return value >= 0 ? String(value) : OTHER_WORDS[word];
}

/** "O812" and "78lO": at least one is a digit. */
function disguisedDigits(token: string): string | undefined {
  if (!/\d/.test(token) || !LOOKS_LIKE.test(token)) return undefined;
  return READ_AS.reduce((digits, [digit, letters]) => digits.replace(letters, digit), token);
}

/** What people put between the digits of a number, up to five characters of it: blanks, punctuation, symbols. */
const GAP = /^[\p{Z}\p{P}\p{S}]{1,5}$/u;

/** Groups that may be one number together: nothing but gaps between them, and nothing innocent. */
export function chainsOf(text: string, groups: readonly Group[], innocent: Span[]): Group[][] {
  const chains: Group[][] = [];
  let last: Group | undefined;
  for (const group of groups) {
    if (innocent.some(({ from, to }) => group.from < to && group.to > from)) {
      last = undefined;
      continue;
    }
    if (last && GAP.test(text.slice(last.to, group.from))) chains.at(-1)!.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}
