import { redactComment } from './redact-comment.js';

/** Comments without a secret, as people write them, invented by hand; most are full of numbers. */
const COMMENTS = `
  petugas ramah.Info jelas
  petugas ramah.info lebih lanjut tidak ada
  jam 9.Me nunggu
  jam 9.me nunggu
  jam 10.Online tidak bisa
  antri lama.App error terus
  kurang jelas.Id card belum jadi
  bagus.Link di poster mati
  ok.Live chat tidak dibalas
  cepat.To the point
  Terima kasih.Top!
  Sudah bagus.Tv di ruang tunggu menyala
  Pelayanan bagus.Tolong dipertahankan/ditingkatkan
  biaya Rp1.500.000 mahal
  total 50000+25000+10000=85000
  PBB 2025: 245.000, PBB 2026: 312.000
  BPJS 2026 - 350.000 sebulan
  petugas @loket3 ramah
  @petugas loket 2 makasih
  makasih @all
  biaya Rp 25.000,00 saja
  bayar Rp. 75.000,- di loket
  bayar 1.500.000 tanpa kuitansi
  bayar 150000 lalu 250000 lagi
  diminta 12.500.000 untuk izin
  anggaran 1.250.000.000 ke mana
  anggaran Rp 12.345.678.901 ke mana
  dana 125000000 tidak jelas
  biaya IDR 350,000 per orang
  diminta Rp50.000-Rp75.000 per berkas
  diminta Rp 50.000 - 75.000 per berkas
  harga 25rb jadi 50rb
  denda 1,5 juta sampai 2,75 juta
  transfer 1500000 ke kas daerah, resmi
  bayar via BCA 150000 lancar
  bayar bpjs 125500 sebulan
  rekening listrik 350000 sudah lunas
  2 lembar @10.000
  fotokopi @ Rp500 per lembar
  parkir @5000
  buka 08.00-15.00
  buka 08.00 - 15.00 istirahat 12.00-13.00
  buka 08:00-15:00, 13:00–16:30
  Senin-Kamis 07.30-15.30 WIB, Jumat 07.30–11.00
  jam 08.00.Saya datang 07.45
  datang 08.15 dipanggil 11.45 selesai 12.05
  datang jam 8, 9, 10, 11, 12 tetap penuh
  jam 08 10 12 14 16 selalu ramai
  nunggu 2 jam 15 menit 30 detik
  tanggal 11-12-2026 sampai 01-01-2027
  12/05/2026 08.30 sampai 13/05/2026 09.45
  tgl 5.11.2026 dan 6.11.2026 tutup
  2026-11-05 08:30:15 sistem mati
  11-12-2026 01-01-2027 02-02-2027 tiga kali datang
  lahir 17-08-45 kata ibu
  tahun 2019 2020 2021 2022 sama saja
  dari 2019-2024 belum berubah
  antara 2023/2024 dan 2024/2025 tidak beda
  antri A-012 lama
  antri A012, A013, A014 dilompati
  nomor A 012 dan B 105 dipanggil bersamaan
  nomor antrian 101 102 103 104 tidak dipanggil
  antrian 021, 022, 023, 024 dilewati
  antrian 021 023 027 031 hilang
  nomor 081 dan 082 tidak dipanggil
  nomor antrian B-1205 dipanggil jam 11.30
  antrian 20261124001 tidak dipanggil
  loket 12 tutup
  loket 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 tutup semua
  loket 1 2 3 4 5 6 7 8 9 10 11 12 hanya dua buka
  loket 1/2/3/4 penuh
  loket 3A dan 3B
  @loket 3 antri panjang
  RT 05/RW 12 tidak dilayani
  RT 003 RW 012 Kel. Sukamaju Kec. Coblong 40132
  Jl. Merdeka No. 12 Blok C3/15
  kode pos 40132 tidak ada di daftar
  pasal 21 ayat 3
  UU No. 25 Tahun 2009 pasal 21 ayat (3)
  PP 96 Tahun 2012 pasal 4-7
  Perda 3/2019 dan Perbup 15/2020
  PermenPANRB 14/2017 mewajibkan 9 unsur
  surat 470/123/2026 belum terbit
  surat nomor 005/1234/436.7.2/2026 belum dibalas
  surat 800/1.11.1/1234/BKD/2026 belum dibalas
  No. 900.1.3/1234/2026 salah
  B/123/HK/2026 hilang
  SK 821.2/045/2026 belum keluar
  188/45/KPTS/013/2026 sudah benar
  nilai 86,63 dari 100
  nilai 4 4 3 4 4 3 4 4 4
  skor 3,5 / 4,0
  88,31 sampai 100,00 katanya A
  dari 432 jawaban 136 jelek
  1.360 dari 2.500 orang puas
  naik 12,5% jadi 75,25%
  50% petugas hilang jam 11
  ibu 67 tahun berdiri 3 jam
  3 dari 10 kursi rusak
  suhu AC 28 derajat, 40 orang, 12 kursi
  foto 3x4 4 lembar, 4x6 2 lembar
  meterai 10.000 dua lembar
  berkas 1 2 3 4 harus lengkap
  syarat no 1, 2 dan 3 tidak jelas
  1. lama 2. panas 3. kotor
  1) lama; 2) panas; 3) kotor
  KTP 3 kali ditolak
  urus KTP dan KK 2 minggu
  NIK 16 digit tidak terbaca
  NIK saya tidak terbaca 3 kali di 2 loket
  NIP petugas tidak dipasang
  BPJS kelas 3 ditolak 2024
  BPJS 2 bulan nunggak, 2025 dan 2026
  NPWP 15 digit jadi 16 digit
  SIM A dan C perpanjang 2026
  paspor 48 halaman 10 tahun
  rekening belum dibuka 2 minggu
  no rek tidak jelas, loket 12
  WA 08.00-15.00 tidak dibalas
  WA dibalas 3 hari kemudian
  telepon 2 kali tidak diangkat
  telepon 110 atau 112 tidak diangkat
  hubungi 1500 123 tidak diangkat
  call center 1500-454 sibuk
  halo 14022 sibuk terus
  hotline 0800-1-500-600 tidak aktif
  telepon 08001500600 bebas pulsa tidak aktif
  wa: tidak dibalas
  IG: tidak aktif
  ig dinas bagus
  facebook dan instagram jarang diisi
  IG nya.Tidak pernah dibalas
  instagram dinas.Tidak pernah dibalas
  telegram: lambat
  on line: lambat
  online/offline sama saja
  email tidak dibalas, kantor pos saja
  kirim email at kantor tidak bisa
  titik kumpul tidak ada
  dot com katanya modern
  meeting at loket 3
  bukti di etalase, petugas di belakang
  satu dua tiga empat lima kali datang
  dua tiga hari selesai
  loket dua lantai tiga nomor empat
  tunggu lima belas menit
  dari satu sampai sepuluh nilainya delapan
  S1 TI dan D3 gaji sama
  dr. spesialis datang jam 9 lewat 45 menit
  dr.Budi dan Tn.Ahmad ramah
  a.n. ibu saya, d.a. kantor lama
  S.Pd. dan M.Si. tidak perlu
  kec.Coblong kel.Dago
  PT.Maju dan CV.Jaya didahulukan
  dll.Tolong/mohon ditambah
  min.2 maks.5 orang
  no.1 terbaik
  No.12.Tolong dipanggil
  halaman 3-4-5 sobek
  lantai 2-3-4 tanpa lift
  ruang B2.14 pengap
  Ruang D 2.3 lantai 4
  Gedung B lantai 12 di belakang
  loket A 12 di sebelah
  gedung D 123 dan E 45
  antri b 105 dan b 106
  Loket B 1234 orang
  jalur A 12 km
  bus 12 dan angkot 05 lewat
  kamar 101-105
  WiFi 2.4 dan 5 GHz mati
  versi 10.15.7 error
  aplikasi v2.13.4 macet
  error 404, 500, 502, 503
  layar 1920x1080 buram
  5S dan 3R bagus
  COVID-19 sudah lewat
  17-an ramai
  Covid 2020-2022 lebih cepat
  1 Januari 2026 - 31 Desember 2026
  100 orang x 3 hari = 300
  2+2=4, 10-3=7
  >100 orang, <10 kursi
  ±50 orang di luar
  ½ hari habis, ¾ petugas istirahat
  № 5 dan ② salah
  ﬁle PDF ｆｕｌｌ ｗｉｄｔｈ
  👨‍👩‍👧 sekeluarga puas 👍🏽 5️⃣ bintang
  ⭐⭐⭐⭐⭐ 5/5
  10/10
  mantap 100
  7 hari 7 malam
  24 jam 7 hari 365 hari
  ke-3 kalinya
  Rp0 gratis
  gratis, 0 rupiah`;

const lines = COMMENTS.trim()
  .split('\n')
  .map((line) => line.trim());

it('are many', () => expect(lines.length).toBeGreaterThanOrEqual(150));

it.each(lines)('%s stays as it was typed', (typed) => {
  expect(redactComment(typed)).toEqual({ text: typed, redacted: 0, tooLong: false });
});
