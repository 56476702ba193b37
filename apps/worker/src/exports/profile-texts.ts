import { PROFILE_FIELDS, type ProfileField } from '@app/persistence/profiles';

type Answers<F extends ProfileField> = Record<(typeof PROFILE_FIELDS)[F][number], string>;

/** What respondents are asked of themselves, by the names that reports use. */
const PROFILE: { [F in ProfileField]: { name: string; answers: Answers<F> } } = {
  jenis_kelamin: {
    name: 'Jenis kelamin',
    answers: { laki_laki: 'Laki-laki', perempuan: 'Perempuan' },
  },
  usia: {
    name: 'Usia',
    answers: {
      sampai_19: 'Sampai 19 tahun',
      '20_29': '20–29 tahun',
      '30_39': '30–39 tahun',
      '40_49': '40–49 tahun',
      '50_59': '50–59 tahun',
      mulai_60: '60 tahun ke atas',
    },
  },
  pendidikan: {
    name: 'Pendidikan terakhir',
    answers: {
      tidak_sekolah: 'Tidak sekolah',
      sd: 'SD',
      smp: 'SMP',
      sma: 'SMA',
      diploma: 'D1–D3',
      s1: 'D4/S1',
      s2: 'S2',
      s3: 'S3',
    },
  },
  pekerjaan: {
    name: 'Pekerjaan',
    answers: {
      asn: 'ASN (PNS atau PPPK)',
      tni: 'TNI',
      polri: 'POLRI',
      swasta: 'Pegawai swasta',
      wirausaha: 'Wirausaha',
      pelajar: 'Pelajar atau mahasiswa',
      rumah_tangga: 'Ibu rumah tangga',
      petani_nelayan: 'Petani atau nelayan',
      pensiunan: 'Pensiunan',
      lainnya: 'Lainnya',
    },
  },
  disabilitas: { name: 'Penyandang disabilitas', answers: { ya: 'Ya', tidak: 'Tidak' } },
};

/** `Jenis kelamin`; a field of an older form by its key. */
export function fieldName(field: string): string {
  return isField(field) ? PROFILE[field].name : field;
}

/** `Laki-laki`; an answer of an older form by its key. */
export function answerName(field: string, answer: string): string {
  const answers: Record<string, string> = isField(field) ? PROFILE[field].answers : {};
  return answers[answer] ?? answer;
}

function isField(field: string): field is ProfileField {
  return field in PROFILE_FIELDS;
}
