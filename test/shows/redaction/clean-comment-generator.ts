import { Draws } from './comment-generator.js';

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

const SENTENCES = [
  'Info jelas',
  'Me nunggu',
  'Online lama',
  'info lebih lanjut tidak ada',
  'Id card jadi',
];

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
  (draws) => `petugas ${draws.from(PRAISE)}.${draws.from(SENTENCES)}`,
  (draws) => `jam ${draws.number(8, 15, 1)}.${draws.from(SENTENCES)}`,
  (draws) => `biaya Rp ${draws.number(10, 950, 2)}.000,00 atau ${draws.number(1, 9, 1)}.500.000`,
  (draws) => {
    const first = draws.number(100, 180, 3);
    return `nomor ${first}, ${Number(first) + 1}, ${Number(first) + 2} dan ${Number(first) + 3} dilewati`;
  },
  (draws) =>
    `surat ${draws.number(1, 999, 3)}/${draws.number(1, 9999, 4)}/436.${draws.number(1, 9, 1)}.2/2026 hilang`,
  (draws) => `tahun ${draws.number(2018, 2020)} ${draws.number(2021, 2023)} 2024 2025 sama saja`,
  (draws) => `KTP dan NIK ${draws.number(2, 9, 1)} kali ditolak di ${draws.from(PLACES)}`,
  (draws) => `WA ${draws.number(7, 9)}.00-${draws.number(14, 16)}.00 tidak dibalas`,
  (draws) =>
    `bayar ${draws.number(2, 9, 1)}50000 lewat bank, @${draws.number(1, 9, 1)}.500 per lembar`,
  (draws) => `loket 1 2 3 4 5 6 7 8 9 10 hanya ${draws.from(['dua', 'tiga', 'satu'])} buka`,
];

/** `count` comments without any secret. */
export function cleanComments(count: number, seed: number): string[] {
  const draws = new Draws(seed);
  return Array.from({ length: count }, (_, index) => CLEAN[index % CLEAN.length]!(draws));
}
