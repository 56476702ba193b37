import { redactComment } from './redact-comment.js';

/**
 * Comments as people write them, invented by hand; what must go stands between ⟦ and ⟧. Unlike the
 * generated corpus of the show, nothing here was made from the patterns.
 */
const COMMENTS: Record<string, string> = {
  'numbers of persons': `
    NIK saya ⟦3173014508900002⟧ belum masuk sistem
    No.1.⟦3173014508900002⟧ tolong dicek
    1.⟦3273011205900001⟧ nama salah ketik
    a) ⟦3273 0112 0590 0001⟧ b) belum ada
    nik ⟦3273/0112/0590/0001⟧ ditolak terus
    NIK:⟦3273-0112-0590-0001⟧, sudah lapor dua kali
    ktp saya ⟦32.73.01.52.05.90.0001⟧ hilang
    ⟦3273|0112|0590|0001⟧ itu nik ibu saya
    nik ⟦3273·0112·0590·0001⟧ mohon dibantu
    nik ⟦3273–0112–0590–0001⟧ mohon dibantu
    nik anak ⟦327301 520590 0001⟧ belum terbit KIA
    no kk ⟦3404072501120003⟧ pecah kk tidak bisa
    Kartu Keluarga ⟦3404-0725-0112-0003⟧ salah alamat
    NIK⟦3273011205900001⟧ tanpa spasi
    KTP=⟦3 2 7 3 0 1 1 2 0 5 9 0 0 0 0 1⟧
    ⟦３２７３０１１２０５９００００１⟧ nik saya
    nik ⟦٣٢٧٣٠١١٢٠٥٩٠٠٠٠١⟧ sudah benar
    NIP ⟦19900512 201503 1 001⟧ kasar sekali
    petugas NIP.⟦199005122015031001⟧ tidak di tempat
    nip ⟦19900512.201503.1.001⟧ jutek
    NPWP ⟦09.254.294.3-407.000⟧ tidak aktif
    npwp saya ⟦092542943407000⟧
    npwp ⟦09 254 294 3 407 000⟧ ditolak
    no bpjs ⟦0001 2345 6789 0⟧ nonaktif padahal bayar
    BPJS ⟦0001234567890⟧ tidak terbaca
    kartu jkn ⟦0001-2345-67890⟧ hilang
    peserta nomor ⟦000123456789⟧ dipanggil lama
    paspor ⟦B1234567⟧ belum jadi
    No. paspor saya ⟦X 1234567⟧, sudah dua minggu
    paspor lama ⟦AB 123456⟧ minta diganti
    paspor ⟦c1234567⟧ salah cetak
    no rm ⟦12-34-56⟧ berkasnya hilang
    rekam medis ⟦00123456⟧ tertukar
    NISN anak saya ⟦0051234567⟧ tidak ketemu
    SIM ⟦1234 9005 000123⟧ mati
    id pelanggan ⟦5123 4567 8901⟧ listrik mati
    NOP ⟦32.73.010.001.012.0123.0⟧ pbb dobel
    kartu ⟦4111 1111 1111 1111⟧ tertelan mesin
    kartu debit ⟦4111/1111/1111/1111⟧ tertelan`,
  'telephones of Indonesia': `
    hubungi ⟦081234567890⟧ saja
    1.⟦081234567890⟧ nomor saya
    No.2.⟦081234567890⟧
    wa ⟦0812/3456/7890⟧ ya
    hp ⟦0812-3456-7890⟧ atau ⟦0857_1234_5678⟧
    ⟦0812 . 3456 . 7890⟧ tolong kabari
    ⟦0812*3456*7890⟧ ini nomor saya
    ⟦0812~3456~7890⟧ ini nomor saya
    ⟦0812•3456•7890⟧ ini nomor saya
    ⟦0812😀3456😀7890⟧ nomor saya ya kak
    ⟦0812,3456,7890⟧ tolong ditelepon
    ⟦0812:3456:7890⟧ tolong ditelepon
    ⟦0812 -- 3456 -- 7890⟧ wa aja
    ⟦(0812) 3456-7890⟧ wa aja
    ⟦0812\u2003456\u20037890⟧ jarak lebar
    ⟦08\u200b12\u200d34\u00ad56\ufeff7890⟧ disisipi
    tlp saya ⟦81234567890⟧ kabari
    kontak ⟦812 3456 7890⟧ siang
    ⟦812-3456-7890⟧ istri saya
    ⟦O812-3456-789O⟧ pakai huruf O
    wa ⟦o8l2 3456 7890⟧ ya
    wa ⟦O8I234567890⟧ ya
    nomorku ⟦08l2345678l0⟧
    hub ⟦0 8 1 2 3 4 5 6 7 8 9 0⟧
    ⟦08 12 34 56 78 90⟧ pak
    ⟦0812.34.56.78.90⟧ pak
    ⟦62 812 3456 7890⟧ dari jakarta
    ⟦+62-812-3456-7890⟧ dari jakarta
    ⟦(+62) 812 3456 7890⟧ dari jakarta
    ⟦+62 (0) 812 3456 7890⟧ dari jakarta
    ⟦0062 812 3456 7890⟧ dari jakarta
    ⟦628123456789⟧ dari jakarta
    telepon ⟦(021) 555 1234⟧ tidak diangkat
    telp ⟦021-5551234⟧ sibuk
    rumah ⟦0274 512345⟧ sore
    kantor ⟦0274/512/3456⟧ tidak ada yang angkat
    ⟦+62 21 555 1234⟧ nomor rumah
    telp rumah ⟦555-1234⟧ malam saja
    tlp. ⟦512345⟧ rumah saya
    wa.⟦5551234⟧
    nomor saya ⟦555 12 34⟧
    ⟦nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol⟧ wa saya
    wa ⟦kosong delapan satu dua - tiga empat lima enam - tujuh delapan sembilan nol⟧
    wa ⟦nol delapan satu dua 3456 7890⟧
    ⟦Nol, Delapan, Satu, Dua, Tiga, Empat, Lima, Enam, Tujuh, Delapan⟧ hubungi ya
    ⟦０８１２-３４５６-７８９０⟧ makasih
    ⟦٠٨١٢ ٣٤٥٦ ٧٨٩٠⟧ makasih
    ⟦०८१२३४५६७८९०⟧ makasih
    ⟦𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎⟧ makasih
    ⟦⓪⑧①②③④⑤⑥⑦⑧⑨⓪⟧ makasih
    ⟦0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣⟧ makasih
    ⟦0̶8̶1̶2̶3̶4̶5̶6̶7̶8̶9̶0̶⟧ dicoret
    ⟦⁰⁸¹²³⁴⁵⁶⁷⁸⁹⁰⟧ pangkat
    hub:⟦081234567890⟧/⟦085712345678⟧
    wa⟦081234567890⟧ya`,
  'telephones of other countries': `
    wa ⟦+60 12-345 6789⟧ saya di Johor
    ⟦+60123456789⟧ suami di Malaysia
    ⟦0060 12 345 6789⟧ suami di Malaysia
    ⟦60 12 345 6789⟧ suami di Malaysia
    ⟦60123456789⟧ suami di Malaysia
    ⟦+65 9123 4567⟧ kakak di Singapura
    ⟦65 9123 4567⟧ kakak di Singapura
    ⟦6591234567⟧ kakak di Singapura
    ⟦+966 50 123 4567⟧ TKI
    ⟦00966501234567⟧ TKI
    ⟦966-50-123-4567⟧ TKI
    ⟦+852/9123/4567⟧ Hong Kong
    ⟦852 9123 4567⟧ Hong Kong
    ⟦+886 912 345 678⟧ Taiwan
    ⟦+82.10.1234.5678⟧ Korea
    ⟦+1 (202) 555-0143⟧ Amerika
    ⟦+31 6 12345678⟧ Belanda
    ⟦+81-90-1234-5678⟧ Jepang
    ⟦＋６５ ９１２３ ４５６７⟧ kakak
    ⟦+ 60 12 345 6789⟧ anak saya`,
  'mail, links and profiles': `
    surel ⟦budi@contoh.com⟧ ya
    kirim ke ⟦budi.santoso+mpp@dinas.go.id⟧. Terima kasih
    ⟦budi at contoh dot com⟧ belum dibalas
    ⟦budi at contoh titik co titik id⟧ belum dibalas
    ⟦budi [at] contoh [dot] com⟧ belum dibalas
    ⟦budi(at)contoh(dot)com⟧ belum dibalas
    ⟦budi {at} contoh {dot} com⟧ belum dibalas
    ⟦budi<at>contoh<dot>com⟧ belum dibalas
    ⟦budi*at*contoh*dot*com⟧ belum dibalas
    ⟦budi AT contoh.com⟧ belum dibalas
    ⟦budi_at_contoh_dot_com⟧ belum dibalas
    ⟦budi @ contoh.com⟧ belum dibalas
    ⟦budi@contoh[.]com⟧ belum dibalas
    ⟦budi＠contoh.com⟧ belum dibalas
    ⟦budi et gmail titik com⟧ belum dibalas
    ⟦budi at gmail⟧ belum dibalas
    email:⟦rini(dot)w(at)gmail(dot)com⟧
    ⟦rini titik w at gmail titik com⟧ ya
    ⟦rini underscore 90 at yahoo dot co dot id⟧
    ⟦sari99@gmail⟧ belum dibalas
    ⟦sari99@gmail,com⟧ salah ketik
    ⟦b\u200budi@con\u00adtoh.com⟧ disisipi
    ⟦Budi@Contoh.Com⟧ huruf besar
    ⟦budi@surat.xn--contoh-abc⟧ aneh
    lihat ⟦https://contoh.id/a?b=1⟧ ya
    lihat ⟦hxxps://contoh.id/a⟧ ya
    lihat ⟦http : // contoh.id/a⟧ ya
    (⟦www.contoh.com/profil⟧)
    buka ⟦contoh[.]com⟧ dong
    buka ⟦contoh(dot)com⟧ dong
    buka ⟦contoh dot com⟧ dong
    buka ⟦contoh titik com⟧ dong
    buka ⟦contoh . com⟧ dong
    profil ⟦linktr.ee/budi⟧
    chat ⟦wa.me/6281234567890⟧.
    chat ⟦t.me/budi_s⟧ aja
    chat ⟦T.ME/BUDI⟧ aja
    video ⟦youtu.be/abc123⟧ kejadian
    foto di ⟦s.id/antri⟧, parah
    foto di ⟦bit.ly/3xYz⟧!
    ⟦instagram.com/budi.s⟧ foto antrian
    ⟦facebook.com/profile.php?id=1000⟧ foto antrian
    toko saya ⟦budi.my.id⟧ rugi
    blog ⟦budisantoso.id⟧ sudah saya tulis
    lihat profil ⟦budi.me⟧
    situs ⟦warung-budi.online⟧ tidak bisa diakses
    ⟦mail.contoh.de⟧ tidak sampai
    dm ⟦@budi_santoso⟧ ya
    ig ⟦@budi.s⟧ saja
    IG: ⟦budi_s99⟧ kirim bukti
    instagram saya ⟦budi_santoso⟧ kirim bukti
    fb: ⟦budi.santoso⟧ kirim bukti
    tiktok ⟦sari2001⟧ viral nanti
    ⟦＠budi⟧ balas dong`,
  'accounts and vehicles': `
    rek BCA ⟦1234567890⟧ a.n. saya
    transfer ke rekening ⟦123-456-7890⟧ pungli
    norek ⟦1234567890⟧ mandiri
    no.rek ⟦0123 4567 89⟧
    no. rek. BRI ⟦1234-01-012345-53-1⟧ diminta bayar
    rek bri ⟦123401012345531⟧
    BRI ⟦0583-01-000123-50-9⟧ katanya
    rek ⟦123.456.789⟧ BNI
    bni ⟦0123456789⟧ atas nama petugas
    Bank Jateng ⟦3-001-12345-6⟧ diminta transfer
    va ⟦88081234567⟧ gagal
    virtual account ⟦8808 1234 5678 90⟧ gagal
    ⟦8808081234567890⟧ va nya
    gopay ⟦081234567890⟧ minta uang
    ovo ⟦0857-1234-5678⟧ minta uang
    dana ⟦81234567890⟧ minta uang
    rekening BSI ⟦７１２３４５６７８９⟧ pungli
    rekening ⟦12 34 56 78 90⟧ pungli
    petugas minta ke rekening BCA atas nama Sari ⟦12345678⟧
    kode otp ⟦839201⟧ diminta petugas
    pin saya ⟦4821⟧ ditanya, aneh
    mobil ⟦AB 1234 CD⟧ parkir sembarangan
    motor ⟦b 1234 xyz⟧ menghalangi
    plat ⟦B1234XYZ⟧ menghalangi
    ⟦B-1234-XYZ⟧ menghalangi
    ⟦B•1234•XYZ⟧ menghalangi
    ⟦Ｂ １２３４ ＸＹＺ⟧ menghalangi
    mobil ⟦Dk 12 Ab⟧ parkir di depan ramp
    nopol ⟦H 5 A⟧ pejabat
    mobil dinas ⟦N 1 AP⟧ dipakai belanja`,
};

const TOKEN = '\\[(?:nomor|surel|tautan|akun|pelat) dihapus\\]';

function linesOf(block: string): string[] {
  return block
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

/** What is stored: a token for each secret, and every word around them. */
function storedPattern(marked: string): RegExp {
  const around = marked.split(/⟦[^⟧]*⟧/u);
  const literal = around.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join(TOKEN)}$`, 'u');
}

const all = Object.values(COMMENTS).flatMap(linesOf);

it('are many', () => {
  expect(all.join('').split('⟦').length - 1).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(COMMENTS))('of comments with %s', (_kind, block) => {
  it.each(linesOf(block))('%s', (marked) => {
    const { text } = redactComment(marked.replace(/[⟦⟧]/gu, ''));
    expect(text).toMatch(storedPattern(marked));
  });
});
