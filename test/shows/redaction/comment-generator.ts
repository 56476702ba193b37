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
  slashes: (groups) => groups.join('/'),
  commas: (groups) => groups.join(','),
  bullets: (groups) => groups.join(' • '),
  'wide blanks': (groups) => groups.join('\u2003'),
  'long dashes': (groups) => groups.join(' – '),
  pictures: (groups) => groups.join('👉'),
  'digit by digit': (groups) => [...groups.join('')].join(' '),
  'full width': (groups) => shifted(groups.join(''), 0xff10),
  'Arabic-Indic': (groups) => shifted(groups.join('-'), 0x0660),
  'zero width': (groups) => groups.join('\u200b'),
  'behind a number': (groups) => `1.${groups.join('')}`,
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

const npwp = (draws: Draws): string[] => [
  draws.number(1, 99),
  draws.digits(3),
  draws.digits(3),
  draws.digits(1),
  draws.digits(3),
  draws.number(0, 9, 3),
];

const bpjs = (draws: Draws): string[] => [
  `000${draws.digits(1)}`,
  draws.digits(4),
  draws.digits(4),
  draws.digits(1),
];

const mobile = (draws: Draws): string[] => [
  draws.from(['0', '62', '+62']) + `8${draws.number(11, 99)}`,
  draws.digits(4),
  draws.digits(3 + draws.below(2)),
];

const bareMobile = (draws: Draws): string[] => [
  `8${draws.number(11, 99)}`,
  draws.digits(4),
  `${draws.digits(3)}${draws.number(1, 9, 1)}`,
];

const foreign = (draws: Draws): string[] =>
  draws.from([
    (start: string) => [`${start}60`, `1${draws.digits(1)}`, draws.digits(3), draws.digits(4)],
    (start: string) => [`${start}65`, `9${draws.digits(3)}`, draws.digits(4)],
    (start: string) => [`${start}966`, `5${draws.digits(1)}`, draws.digits(3), draws.digits(4)],
    (start: string) => [`${start}852`, `6${draws.digits(3)}`, draws.digits(4)],
  ])(draws.from(['+', '00']));

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

const NUMBERS = {
  NIK: nik,
  NIP: nip,
  NPWP: npwp,
  BPJS: bpjs,
  HP: mobile,
  'HP tanpa 0': bareMobile,
  'HP luar negeri': foreign,
  telepon: landline,
  kartu: card,
};
const NAMES = ['budi', 'sari.dewi', 'agus_w', 'rina88', 'pak-joko'];
const HOSTS = ['contoh.com', 'surat.co.id', 'dinas.go.id', 'warga.net'];
const WORDS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');

/** What is no number in groups; `lead` stands before the secret and is not part of it. */
type Written = [writing: string, secret: string, lead?: string];

const OTHERS: Record<string, (draws: Draws) => Written> = {
  surel: (draws) => {
    const [name, host] = [draws.from(NAMES), draws.from(HOSTS)];
    const sign = draws.from(['@', ' @ ', '(at)', '＠', ' [at] ']);
    return [sign, `${name}${sign}${host}`];
  },
  'surel dalam kata': (draws) => {
    const dot = draws.from([' dot ', ' titik ', '[.]', '(dot)', ' [dot] ']);
    const at = draws.from([' at ', ' [at] ', '(at)', ' et ']);
    return [at + dot, draws.from(NAMES) + at + draws.from(HOSTS).replaceAll('.', dot)];
  },
  pelat: (draws) => {
    const area = draws.from(['B', 'D', 'AB', 'AD', 'L', 'DK', 'BK', 'KT', 'DD', 'H']);
    const gap = draws.from([' ', '', '-', '.', ' • ']);
    const letters = draws.from(['XYZ', 'KQ', 'ZZ', 'PQR', 'V']);
    const whole = [area, draws.number(101, 9999, 3), letters].join(gap);
    return draws.below(2) === 0 ? ['capitals', whole] : ['small', whole.toLowerCase()];
  },
  tautan: (draws) => {
    const path = draws.from(['', '/profil', '/p?id=7']);
    const start = draws.from(['https://', 'http://www.', 'www.', '']);
    return [start, `${start}${draws.from(['contoh.com', 'bit.ly', 'warga.id'])}${path}`];
  },
  'tautan terselubung': (draws) => {
    const dot = draws.from(['[.]', '(.)', ' dot ', '(titik)']);
    const host = draws.from(['contoh.com', 'warga.co.id', 'toko.net']);
    return [dot, host.replaceAll('.', dot)];
  },
  profil: (draws) => {
    const host = draws.from([
      'linktr.ee/',
      'wa.me/',
      't.me/',
      'instagram.com/',
      's.id/',
      'lnk.bio/',
    ]);
    return [host, host + draws.from(NAMES)];
  },
  akun: (draws) => ['@', `@${draws.from(NAMES)}`],
  paspor: (draws) => {
    const gap = draws.from(['', ' ']);
    return [gap, draws.from(['A', 'B', 'C', 'X']) + gap + draws.digits(7)];
  },
  rekening: (draws) => {
    const lead = draws.from(['rek BCA ', 'norek ', 'no. rekening: ', 'rek BRI a.n. Sari ', 'va ']);
    const number = [draws.digits(4), draws.digits(3), `${draws.digits(2)}${draws.number(1, 9, 1)}`];
    const gap = draws.from(['', '-', ' ', '.']);
    return [gap, number.join(gap), lead];
  },
  'huruf O dan l': (draws) => {
    const number = mobile(draws).join('-').replace('+', '');
    return ['', number.replaceAll('0', 'O').replaceAll('1', 'l')];
  },
  'angka dalam kata': (draws) => {
    const gap = draws.from([' ', ', ', '-']);
    const digits = [...`08${draws.number(11, 99)}${draws.digits(7)}`];
    return [gap, digits.map((digit) => WORDS[Number(digit)]).join(gap)];
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
      return { kind, writing, secret, lead: '' };
    }),
  );
  const others = Object.entries(OTHERS).flatMap(([kind, draw]) =>
    Array.from({ length: 5 }, () => () => {
      const [writing, secret, lead = ''] = draw(draws);
      return { kind, writing, secret, lead };
    }),
  );
  const makers = [...numbers, ...others];
  return Array.from({ length: count }, (_, index) => {
    const { lead, ...made } = makers[index % makers.length]!();
    return { ...made, text: draws.from(AROUND)(lead + made.secret) };
  });
}
