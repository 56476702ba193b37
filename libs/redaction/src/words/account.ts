import { matches, type Secret } from '../secret.js';

/** Places, and whoever is there, that people mark with the sign too ("@loket 3"). */
const PLACES = new Set(
  (
    'loket lantai ruang kantor kelurahan kecamatan dinas mpp jam pukul hari lobi parkir rumah ' +
    'petugas bapak ibu admin all semua'
  ).split(' '),
);
const SIGNED = /(?<![\p{L}\p{N}_.])@([\p{L}_][\p{L}\p{N}_.-]{1,28}[\p{L}\p{N}_])/gu;

/** A name at a network that is named before it; only a figure or an underscore tells it from a word. */
const NAMED =
  /(?<=(?<![\p{L}\p{N}])(?:ig|insta|instagram|tiktok|twitter|fb|facebook|telegram|tele|threads|line|user(?:name)?)\s?(?:saya|sy|aku|ku|nya|id|ny)?\s?[:=\s]\s?)(?=[\p{L}.]{0,29}[_\d])\p{L}[\p{L}\p{N}_.]{2,28}[\p{L}\p{N}_]/giu;
/** Behind a colon a dot tells it too. */
const AFTER_COLON =
  /(?<=(?<![\p{L}\p{N}])(?:ig|insta|instagram|tiktok|twitter|fb|facebook|telegram|threads)\s?(?:saya|sy|aku)?\s?[:=]\s?)\p{Ll}{3,20}\.\p{Ll}{3,20}(?![\p{L}\p{N}])/giu;

/** The name of a profile: @budi, IG budi_s. */
export const account: Secret = {
  token: '[akun dihapus]',
  find: (text) =>
    [
      ...matches(text, SIGNED, ([, name]) => !PLACES.has(name!.toLowerCase().replace(/\d+$/, ''))),
      ...matches(text, NAMED),
      ...matches(text, AFTER_COLON),
    ]
      .sort((one, other) => one.from - other.from)
      .filter(({ from }, at, all) => at === 0 || from >= all[at - 1]!.to),
};
