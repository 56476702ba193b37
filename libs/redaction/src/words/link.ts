import { matches, type Secret } from '../secret.js';
import { DOT, ENDINGS, HOST_LABEL, OTHER_ENDINGS, SURE_ENDINGS } from './endings.js';

const START = '(?<![\\p{L}\\p{N}.])';
const END = '(?![\\p{L}\\p{N}])';
/** Without the mark that ends the sentence or the brackets. */
const REST = '\\S*[\\p{L}\\p{N}/=_~#-]';
const HOST = `${START}${HOST_LABEL}(?:${DOT}${HOST_LABEL}){0,4}?`;

const WITH_SCHEME = new RegExp(
  `\\p{L}[\\p{L}\\p{N}*+-]{1,11}\\s?:\\s?/\\s?/\\s?${REST}|${START}www${DOT}${REST}`,
  'giu',
);
const WITH_PATH = new RegExp(`${HOST}${DOT}${ENDINGS}\\s?/\\s?${REST}`, 'giu');
const SURE = new RegExp(`${HOST}${DOT}(?:${SURE_ENDINGS})${END}(?:/${REST})?`, 'giu');
const OTHER = new RegExp(`${HOST}\\.(?:${OTHER_ENDINGS})${END}`, 'gu');

/** Words after which an address is to be expected. */
const CUE =
  /(?<!\p{L})(?:lihat|buka|cek|klik|kunjungi|akses|situs|web|website|laman|alamat|link|tautan|profil|via|lewat|ke|di|saya)\s?:?\s?$/iu;
/** A new sentence does not begin behind the last word. */
const LAST = /^\s*(?:[\p{P}\p{S}]|$)/u;

/** An address on the web, also without its beginning: a profile or a chat names a person. */
export const link: Secret = {
  token: '[tautan dihapus]',
  find: (text) => {
    const spans = [
      ...matches(text, WITH_SCHEME),
      ...matches(text, WITH_PATH, hasName),
      ...matches(text, SURE, (found) => hasName(found) && !beginsSentence(found)),
      ...matches(text, OTHER, (found) => hasName(found) && isExpected(found)),
    ];
    spans.sort((one, other) => one.from - other.from || other.to - one.to);
    return spans.filter(({ from }, at) => !spans.slice(0, at).some((before) => from < before.to));
  },
};

/** "jam 9.me nunggu" is no address. */
function hasName([found]: RegExpExecArray): boolean {
  return /\p{L}[^.]*\./u.test(found) || /\p{L}.*(?:dot|titik)/iu.test(found);
}

/** "kurang jelas.Id card belum jadi"; an address has small letters, or capitals alone. */
function beginsSentence([found]: RegExpExecArray): boolean {
  return /\.Id$/u.test(found) && /^\p{Ll}/u.test(found);
}

function isExpected({ 0: found, index, input }: RegExpExecArray): boolean {
  const dots = found.split('.').length - 1;
  const after = input.slice(index + found.length, index + found.length + 20);
  return dots > 1 || LAST.test(after) || CUE.test(input.slice(Math.max(0, index - 20), index));
}
