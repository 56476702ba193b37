/**
 * What the official form of PermenPANRB 14/2017 and its newer templates ask a respondent of himself, by
 * field and answer. No more than this is stored, and an answer that was not given is not.
 */
export const PROFILE_FIELDS = {
  jenis_kelamin: ['laki_laki', 'perempuan'],
  usia: ['sampai_19', '20_29', '30_39', '40_49', '50_59', 'mulai_60'],
  pendidikan: ['tidak_sekolah', 'sd', 'smp', 'sma', 'diploma', 's1', 's2', 's3'],
  pekerjaan: [
    'asn',
    'tni',
    'polri',
    'swasta',
    'wirausaha',
    'pelajar',
    'rumah_tangga',
    'petani_nelayan',
    'pensiunan',
    'lainnya',
  ],
  disabilitas: ['ya', 'tidak'],
} as const satisfies Record<string, readonly string[]>;

export type ProfileField = keyof typeof PROFILE_FIELDS;

/** An absent field stays as it is; null takes an answer back. */
export type Profile = Partial<Record<ProfileField, string | null>>;
