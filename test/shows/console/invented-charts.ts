/** Invented numbers for a look at the charts. */
export const WORDS = {
  period: 'Triwulan',
  name: 'Nama',
  value: 'Nilai',
  interval: 'rentang 95 %',
  n: 'Menjawab',
  running: 'belum ditutup',
  limits: 'batas kebetulan',
  before: 'triwulan lalu',
  target: 'target',
  range: 'rentang rekan',
  inner: 'batas 95 %',
  outer: 'batas 99,8 %',
  uncertain: 'cakupan terlalu rendah',
  persons: 'warga',
};

const SCORE = {
  from: 2.5,
  to: 4,
  ticks: [2.5, 3, 3.5, 4].map((at) => ({ at, label: String(at).replace('.', ',') })),
};
const INDEX = {
  from: 60,
  to: 100,
  ticks: [60, 70, 80, 90, 100].map((at) => ({ at, label: String(at) })),
};

export const QUARTERS = {
  id: 'line',
  title: 'Nilai tentang petugas, lima triwulan',
  desc: 'Naik dari 3,21 menjadi 3,46; triwulan berjalan 3,42.',
  axis: SCORE,
  limits: ['3.05', '3.65'] as const,
  points: [
    { label: ['TW IV', '2025'] as const, value: '3.21', interval: ['3.1', '3.4'] as const, n: 41 },
    { label: ['TW I', '2026'] as const, value: '3.27', interval: ['3.1', '3.4'] as const, n: 58 },
    { label: ['TW II', '2026'] as const, value: '3.38', interval: ['3.3', '3.5'] as const, n: 77 },
    { label: ['TW III', '2026'] as const, value: '3.46', interval: ['3.4', '3.6'] as const, n: 86 },
    {
      label: ['TW IV', 'berjalan'] as const,
      value: '3.42',
      interval: ['3.2', '3.6'] as const,
      n: 31,
      isRunning: true,
    },
  ],
};

export const SHARES = [
  { label: 'Tidak baik', count: 2 },
  { label: 'Kurang baik', count: 4 },
  { label: 'Baik', count: 24 },
  { label: 'Sangat baik', count: 22 },
] as const;

export const UNIT_ROWS = {
  id: 'units',
  title: 'Indeks semua unit',
  desc: 'Empat unit dari 78,2 sampai 88,1.',
  axis: INDEX,
  rows: [
    {
      name: 'Bidang Kependudukan',
      value: '85.36',
      interval: ['84.1', '86.6'] as const,
      before: '83.02',
      target: '82.00',
      n: 480,
    },
    {
      name: 'Bidang Pencatatan Sipil',
      value: '88.10',
      interval: ['86.2', '90.0'] as const,
      before: '88.40',
      target: '82.00',
      n: 212,
    },
    {
      name: 'Kecamatan Utara',
      value: null,
      interval: ['71.0', '89.0'] as const,
      target: '82.00',
      n: 22,
    },
    {
      name: 'Puskesmas Timur',
      value: '78.20',
      interval: ['76.0', '80.4'] as const,
      before: '80.11',
      target: '82.00',
      n: 190,
    },
  ],
};

const ELEMENTS = [
  ['Persyaratan', '3.42'],
  ['Prosedur', '3.38'],
  ['Waktu pelayanan', '2.91'],
  ['Biaya', '3.71'],
  ['Produk', '3.50'],
  ['Kompetensi', '3.47'],
  ['Perilaku', '3.61'],
  ['Pengaduan', '3.12'],
  ['Sarana', '3.20'],
] as const;

export const ELEMENT_ROWS = {
  id: 'elements',
  title: 'Sembilan unsur',
  desc: 'Paling rendah waktu pelayanan, 2,91; paling tinggi biaya, 3,71.',
  rows: ELEMENTS.map(([name, value]) => ({
    name,
    value,
    interval: [(Number(value) - 0.1).toFixed(2), (Number(value) + 0.1).toFixed(2)] as const,
    before: (Number(value) - 0.2).toFixed(2),
    target: '3.20',
  })),
};

const UNITS: readonly [string, number, string][] = [
  ['Bidang Kependudukan', 480, '85.36'],
  ['Kecamatan Barat', 60, '88.00'],
  ['Kecamatan Selatan', 120, '84.10'],
  ['Puskesmas Timur', 190, '74.20'],
  ['Bidang Perizinan', 330, '83.10'],
];

export const FUNNEL = {
  id: 'funnel',
  title: 'Semua unit menurut jumlah warga',
  desc: 'Puskesmas Timur, 74,20 dari 190 warga, di bawah batas.',
  axis: INDEX,
  middle: '83.4',
  points: UNITS.map(([name, n, value]) => ({
    name,
    n,
    value,
    isOutside: name === 'Puskesmas Timur',
    isUncertain: n < 100,
  })),
  limits: [30, 45, 60, 90, 130, 200, 300, 400, 500].map((n) => {
    const inner = 90 / Math.sqrt(n);
    const outer = 140 / Math.sqrt(n);
    return {
      n,
      inner: [83.4 - inner, 83.4 + inner] as const,
      outer: [83.4 - outer, 83.4 + outer] as const,
    };
  }),
};

export const HEAT = {
  caption: 'Rata-rata menurut hari dan jam, skala 1–4',
  corner: 'Hari',
  columns: ['8–10', '10–12', '13–15'],
  rows: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum'].map((name, day) => ({
    name,
    cells: [
      { value: '3.4', shade: 4 as const },
      day === 1 ? { value: '2.7', shade: 1 as const } : { value: '3.2', shade: 3 as const },
      day === 4 ? null : { value: '3.6', shade: 5 as const },
    ],
  })),
};
