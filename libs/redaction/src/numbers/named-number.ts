import { type Candidate, gapsOf, isList, isOnlyYears, isRound } from './candidate.js';

/** What says before a number whose it is, and how many digits it has at least. */
const NAMES: readonly [least: number, names: RegExp][] = [
  [
    6,
    named(
      'hp|hape|handphone|ponsel|te?lp|tele?pon|telefon|tlp[n.]?|tel|wa|what?sap{1,2}|wasap|kontak|cp|hub|hubungi|' +
        'call|calling|sms|phone|telegram|tele|fax|faks?|(?:no|nomor|nomer)\\s?(?:saya|sy|ku|beliau|dia|ibu|bapak)|nomorku|' +
        'no?rek|rek|rekening|account|acc|va|virtual account|akun|paspor|passport|rm|rekam medis|token',
    ),
  ],
  [
    8,
    named(
      'nik|e?-?ktp|kk|kartu keluarga|nip|nuptk|nisn|nim|bpjs|jkn|kis|npwp|nop|pbb|sim|stnk|bpkb|kitas|kitap|' +
        'id ?pel|pelanggan|peserta|pln|kartu|bca|bri|bni|btn|bsi|mandiri|cimb|danamon|permata|jago|bjb|bank|' +
        'gopay|ovo|dana|shopeepay|linkaja|jenius|seabank|transfer|tf',
    ),
  ],
  [4, named('otp|pin|kode verifikasi|sandi|password')],
];

const FEWEST = 4;

/** Words of nobody's number may stand between the name and the number, digits may not. */
function named(names: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?!\\p{L})[^\\d\\u0001]{0,24}$`, 'iu');
}

/** Short numbers that anybody may call. */
const SERVICE_LINE = /^(?:1500?\d{3}|0?80[0-9]\d{4,8})$/;

/**
 * A number that its name gives away: "rek BCA 1234567", "telp 555 1234".
 * @param before the text before it, at least 50 characters of it if there are so many
 */
export function isNamed(candidate: Candidate, before: string): boolean {
  const { digits } = candidate;
  if (digits.length < FEWEST || digits.length > 20) return false;
  if (gapsOf(candidate).some((gap) => /[,;]\s/u.test(gap))) return false;
  if (isList(candidate) || isOnlyYears(candidate.groups) || endsInSum(candidate)) return false;
  if (isRound(digits) || SERVICE_LINE.test(digits)) return false;
  return NAMES.some(([least, names]) => digits.length >= least && names.test(before));
}

/** "PBB 2025: 245.000" */
function endsInSum(candidate: Candidate): boolean {
  return candidate.groups.at(-1)!.digits === '000' && /^[.,]$/.test(gapsOf(candidate).at(-1) ?? '');
}
