import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as indonesian from '@zxcvbn-ts/language-id';
import { distance } from 'fastest-levenshtein';
import { AccessError } from './access-error.js';

const SHORTEST = 12;
/** Keeps one sign-in from hashing megabytes; far above any passphrase. */
export const LONGEST_PASSWORD = 256;

/** Whose password it is to be: what is called after them is tried first. */
export interface PasswordOwner {
  username: string;
  instansiName: string;
}

const PRODUCT_WORDS = ['suaraloket', 'suara', 'loket'];
/** What is written on every door of an agency, and on every form that asks for a password. */
const HOUSE_WORDS = [
  'petugas',
  'admin',
  'dinas',
  'kantor',
  'layanan',
  'pemkab',
  'pemkot',
  'pemda',
  'kata',
  'sandi',
  'katasandi',
  'rahasia',
  'password',
];
/** What Indonesian passwords are made of, beside the frequent words of a dictionary. */
const FIRST_TRIED = `
  bismillah alhamdulillah allahuakbar assalamualaikum irrohmanirrohim insyaallah merdeka pancasila garuda nusantara
  dirgahayu indonesiaraya persib persija selamat pagi siang malam datang semangat sukses terimakasih keluarga cinta
  akucinta akucintakamu sayang ilove iloveyou mymom ganti baru login masuk negara disdukcapil dukcapil puskesmas
  kecamatan kelurahan dinkes kominfo januari februari maret april juni juli agustus september oktober november
  desember senin selasa rabu kamis jumat sabtu minggu jakarta surabaya bandung medan semarang makassar bogor bekasi
  denpasar google facebook whatsapp`
  .trim()
  .split(/\s+/);
/** A number of a person, a telephone or a day (NIP, NIK): long, and known to others. */
const NUMBER_ALONE = /^[\p{N}\p{Z}.,/+_-]+$/u;
/** Words with a few figures or signs before or behind them, as `2026!`: a guesser adds those to each. */
const DECORATED = /^[^\p{L}]{0,3}(\p{L}+)[^\p{L}]{0,5}$/u;
/** A shorter word stands in too many others by chance. */
const SHORTEST_NAME = 4;
/** So many characters must stand beside a name. */
const BESIDE_A_NAME = 8;
/** In a shorter one a mistake is seen in too many other words. */
const LONG_NAME = 8;
const MISTYPED = 2;
/** Of 0 to 4: at least 10^8 guesses. */
const LEAST_SCORE = 3;
/** Enough to judge by: the time to judge grows with the length and with what might stand for a letter. */
const JUDGED = { maxLength: 40, l33tMaxSubstitutions: 16 };

const STRENGTH = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...indonesian.dictionary },
  graphs: common.adjacencyGraphs,
  ...JUDGED,
});

/** The same characters typed on another keyboard may arrive as other bytes (NIST SP 800-63B, 3.1.1.2). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Refuses what a guesser tries first. Length is counted in characters that somebody sees, not in UTF-16 units.
 *
 * @throws AccessError `password.unfit` below 12 or above 256 characters, `password.like-name` for a name with
 *   little else, `password.guessable` for common words, rows and repetitions
 */
export function requireStrongPassword(password: string, owner: PasswordOwner): void {
  const seen = normalizePassword(password).replace(/[\p{Cc}\p{Cf}]/gu, '');
  const { length } = Array.from(seen);
  if (length < SHORTEST || length > LONGEST_PASSWORD) {
    throw new AccessError(
      'password.unfit',
      `A password has ${SHORTEST} to ${LONGEST_PASSWORD} characters; this one has ${length}. Choose another.`,
    );
  }
  if (namesOf(owner).some((name) => isLike(seen, name)) || isMadeOfNames(seen, owner)) {
    throw new AccessError(
      'password.like-name',
      'This password is little more than the user name, the agency or the product. Leave the names out: take four or more words that have nothing to do with each other.',
    );
  }
  if (NUMBER_ALONE.test(seen) || scoreOf(seen, owner) < LEAST_SCORE) {
    throw new AccessError(
      'password.guessable',
      'This password is easy to guess. Take four or more words that have nothing to do with each other, and no row, repetition or number alone.',
    );
  }
}

/** The names of person, agency and product, whole and in their words, the longest first. */
function namesOf({ username, instansiName }: PasswordOwner): string[] {
  const names = [username, instansiName].flatMap((name) => [
    name,
    ...name.split(/[^\p{L}\p{N}]+/u),
  ]);
  const bare = new Set(
    [...names, ...PRODUCT_WORDS].map(bareOf).filter((name) => name.length >= SHORTEST_NAME),
  );
  return [...bare].sort((a, b) => b.length - a.length);
}

/** Neither an accent on a common word nor what stands between two, nor a year behind them, makes it another one. */
function scoreOf(password: string, owner: PasswordOwner): number {
  const unmarked = password.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = [owner.username, ...namesOf(owner), ...HOUSE_WORDS, ...FIRST_TRIED];
  const joined = unmarked.replace(/[\p{Z}\-_.,:/]/gu, '');
  const forms = [unmarked, joined, DECORATED.exec(joined)?.[1] ?? joined];
  return Math.min(...forms.map((form) => STRENGTH.check(form, words).score));
}

/** A long name with a few characters added and perhaps two mistyped, also written backwards. */
function isLike(password: string, name: string): boolean {
  const bare = bareOf(password);
  const added = Math.max(bare.length - name.length, 0);
  if (name.length < LONG_NAME || added >= BESIDE_A_NAME) return false;
  return [name, backwards(name)].some((way) => distance(bare, way) <= added + MISTYPED);
}

/** Names one after the other, and little else. */
function isMadeOfNames(password: string, owner: PasswordOwner): boolean {
  const rest = namesOf(owner)
    .flatMap((name) => [name, backwards(name)])
    .reduce((left, name) => left.replaceAll(name, ''), bareOf(password));
  return rest.length < BESIDE_A_NAME && rest.length < bareOf(password).length;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Without capitals, marks, blanks and punctuation, and with letters in place of what looks like them. */
function bareOf(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const spelt = plain.replace(/[013457@$!]/g, (sign) => LOOK_ALIKES[sign]!);
  return spelt.replace(/[\p{M}\p{P}\p{Z}\p{C}]/gu, '');
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}
