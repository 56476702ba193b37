/** Draws of a fixed seed (mulberry32): the same comments on every machine. */
export class Draws {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  from<One>(choices: readonly One[]): One {
    return choices[this.below(choices.length)]!;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  /** From `least` to `most`, with noughts in front. */
  number(least: number, most: number, width = 2): string {
    return String(least + this.below(most - least + 1)).padStart(width, '0');
  }
}

export interface SecretComment {
  kind: string;
  writing: string;
  /** as it stands in the text */
  secret: string;
  text: string;
}

const WRITINGS: Record<string, (groups: string[]) => string> = {
  plain: (groups) => groups.join(''),
  spaces: (groups) => groups.join(' '),
  dots: (groups) => groups.join('.'),
  dashes: (groups) => groups.join('-'),
  'digit by digit': (groups) => [...groups.join('')].join(' '),
  'full width': (groups) => shifted(groups.join(''), 0xff10),
  'Arabic-Indic': (groups) => shifted(groups.join(''), 0x0660),
  'zero width': (groups) => groups.join('\u200b'),
};

function shifted(number: string, zero: number): string {
  return number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const nik = (draws: Draws): string[] => {
  const day = draws.below(2) === 0 ? draws.number(1, 28) : draws.number(41, 68);
  const region = draws.number(11, 94) + draws.number(1, 30) + draws.number(1, 20);
  return [region, day + draws.number(1, 12) + draws.number(0, 99), draws.number(1, 9999, 4)];
};

const nip = (draws: Draws): string[] => [
  draws.number(1962, 2002, 4) + draws.number(1, 12) + draws.number(1, 28),
  draws.number(1985, 2026, 4) + draws.number(1, 12),
  draws.number(1, 2, 1),
  draws.number(1, 50, 3),
];

const mobile = (draws: Draws): string[] => [
  draws.from(['0', '62', '+62']) + `8${draws.number(11, 99)}`,
  draws.digits(4),
  draws.digits(3 + draws.below(2)),
];

const landline = (draws: Draws): string[] => [
  draws.from(['021', '022', '024', '031', '0274', '0341', '0711', '0778']),
  draws.digits(3),
  draws.digits(4),
];

/** Sixteen digits, the last as the card's maker would choose it. */
const card = (draws: Draws): string[] => {
  const body = draws.from(['4', '51', '53', '55']).padEnd(15, draws.digits(15));
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
  return (body + ((10 - (sum % 10)) % 10)).match(/\d{4}/g)!;
};

const NUMBERS = { NIK: nik, NIP: nip, HP: mobile, telepon: landline, kartu: card };
const NAMES = ['budi', 'sari.dewi', 'agus_w', 'rina88', 'pak-joko'];
const HOSTS = ['contoh.com', 'surat.co.id', 'dinas.go.id', 'warga.net'];

const OTHERS: Record<string, (draws: Draws) => [writing: string, secret: string]> = {
  surel: (draws) => {
    const [name, host] = [draws.from(NAMES), draws.from(HOSTS)];
    const sign = draws.from(['@', ' @ ', '(at)', '＠']);
    return [sign, `${name}${sign}${host}`];
  },
  pelat: (draws) => {
    const area = draws.from(['B', 'D', 'AB', 'AD', 'L', 'DK', 'BK', 'KT', 'DD', 'H']);
    const gap = draws.from([' ', '', '-', '.']);
    const letters = draws.from(['XYZ', 'KQ', 'ZZ', 'PQR', 'V']);
    const whole = [area, draws.number(101, 9999, 3), letters].join(gap);
    return draws.below(2) === 0 ? ['capitals', whole] : ['small', whole.toLowerCase()];
  },
  tautan: (draws) => {
    const path = draws.from(['', '/profil', '/p?id=7']);
    const start = draws.from(['https://', 'http://www.', 'www.', '']);
    return [start, `${start}${draws.from(['contoh.com', 'bit.ly', 'warga.id'])}${path}`];
  },
};

const AROUND = [
  (secret: string) => `Tolong hubungi ${secret} segera`,
  (secret: string) => `petugas minta ${secret}, padahal sudah saya isi`,
  (secret: string) => `data saya (${secret}) salah ketik di loket 3`,
  (secret: string) => `Pelayanan bagus. ${secret}`,
  (secret: string) => `${secret} itu milik saya, mohon dicek hari Senin jam 09.00`,
  (secret: string) => `antri A012 sejak 08.30, catat: ${secret}!`,
];

/** `count` comments, each with one secret; kinds and writings come in turn. */
export function secretComments(count: number, seed: number): SecretComment[] {
  const draws = new Draws(seed);
  const numbers = Object.entries(NUMBERS).flatMap(([kind, draw]) =>
    Object.entries(WRITINGS).map(([writing, write]) => () => {
      const secret = write(draw(draws));
      return { kind, writing, secret };
    }),
  );
  const others = Object.entries(OTHERS).flatMap(([kind, draw]) =>
    Array.from({ length: 5 }, () => () => {
      const [writing, secret] = draw(draws);
      return { kind, writing, secret };
    }),
  );
  const makers = [...numbers, ...others];
  return Array.from({ length: count }, (_, index) => {
    const made = makers[index % makers.length]!();
    return { ...made, text: draws.from(AROUND)(made.secret) };
  });
}

const PRAISE = ['bagus', 'cepat', 'lama', 'ramah', 'kurang jelas', 'lumayan', 'rapi', 'memuaskan'];
const PLACES = [
  'loket 3',
  'lantai 2',
  'ruang tunggu',
  'Disdukcapil',
  'kelurahan',
  'MPP',
  'RT 05 RW 12',
];
const THINGS = ['KTP-el', 'KK', 'akta lahir', 'SIM A', 'surat pindah', 'IMB', 'NIB', 'KIA'];
const DAYS = ['Senin', 'Jumat', 'tanggal 5 Mei 2026', '12-05-2026', '3/11/2026', '01.02.2026'];

/** What people write that points at nobody; full of numbers. */
const CLEAN: ((draws: Draws) => string)[] = [
  (draws) => `Urus ${draws.from(THINGS)} di ${draws.from(PLACES)} ${draws.from(PRAISE)}.`,
  (draws) => `Bayar Rp ${draws.number(10, 950, 2)}.000 untuk ${draws.from(THINGS)}`,
  (draws) => `diminta Rp1.${draws.digits(3)}.000 padahal gratis di ${draws.from(PLACES)}`,
  (draws) => `jam ${draws.number(7, 9)}.00-${draws.number(14, 16)}.30 ${draws.from(PRAISE)}`,
  (draws) => `Buka 08.${draws.number(10, 30)}-12.00 dan 13.00-15.${draws.number(10, 45)}`,
  (draws) =>
    `antrian ${draws.from(['A', 'B', 'C', 'D'])}${draws.number(1, 199, 3)} ${draws.from(PRAISE)}`,
  (draws) =>
    `Nomor ${draws.from(['A', 'B', 'F'])} ${draws.number(1, 199, 3)} dan ${draws.from(['A', 'B'])}${draws.number(1, 199, 3)} dipanggil bersamaan`,
  (draws) =>
    `surat ${draws.number(400, 899)}/${draws.number(1, 400)}/${draws.number(2020, 2026)} belum terbit`,
  (draws) =>
    `menurut PermenPANRB ${draws.number(1, 99, 1)}/2017 dan UU ${draws.number(1, 30, 1)} Tahun 2009`,
  (draws) =>
    `Perda No. ${draws.number(1, 30, 1)} Tahun ${draws.number(2001, 2025)} pasal ${draws.number(1, 90, 1)} ayat (2)`,
  (draws) =>
    `ibu saya umur ${draws.number(50, 90)} tahun menunggu ${draws.number(2, 6, 1)} jam di ${draws.from(PLACES)}`,
  (draws) =>
    `datang ${draws.from(DAYS)} jam ${draws.number(8, 15)}.${draws.number(0, 59)}, selesai ${draws.from(DAYS)}`,
  (draws) => `${draws.from(DAYS)} - ${draws.from(DAYS)} bolak-balik ${draws.number(2, 9, 1)} kali`,
  (draws) =>
    `Syarat: fotokopi ${draws.from(THINGS)} ${draws.number(2, 5, 1)} lembar, foto 3x4, materai 10.000`,
  (draws) =>
    `Petugas ${draws.from(PRAISE)}, AC ${draws.number(16, 30)} derajat, kursi ${draws.number(10, 80)} buah`,
  (draws) => `saya lulusan S1 TI, anak D3, ${draws.from(PRAISE)} sekali 👍`,
  (draws) =>
    `nilai ${draws.number(70, 99)},${draws.digits(2)} dari 100; dari ${draws.number(100, 999)} orang`,
  (draws) =>
    `kode pos ${draws.number(10110, 97791, 5)}, ${draws.from(PLACES)} sudah ${draws.from(PRAISE)}`,
  (draws) =>
    `dr. spesialis datang jam ${draws.number(9, 11)} lewat ${draws.number(10, 50)} menit. ${draws.from(PRAISE)}`,
  (draws) =>
    `Bus ${draws.number(1, 12, 1)} dan angkot ${draws.number(10, 99)} lewat sini; biaya ${draws.number(5, 20, 1)} ribu`,
];

/** `count` comments without any secret. */
export function cleanComments(count: number, seed: number): string[] {
  const draws = new Draws(seed);
  return Array.from({ length: count }, (_, index) => CLEAN[index % CLEAN.length]!(draws));
}
