import { requireStrongPassword } from './password-rules.js';

const OWNER = { username: 'kabid.dukcapil', instansiName: 'Kabupaten Bahari Jaya' };

function judge(password: string, owner = OWNER): string {
  try {
    requireStrongPassword(password, owner);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('what may be a password', () => {
  it.each([
    'kuda-laut-biru',
    'gerimis di tepi sawah',
    'ketapang nias kopi',
    'correct horse battery staple',
    'kata sandi yang panjang',
    'kata sandi lain yang panjang',
    'Tr7#vq-Lm2xZ',
    'dukcapil-tulisan-di-atas-air',
    'ikan-cantik-jalan',
    'beli pecel di pasar kliwon',
    'hujan turun deras sore itu',
    'malam minggu makan rujak pedas',
    'sawah-genteng-paku-melon',
    '3 kucing 4 anjing 5 bebek',
    '7h2k-99x1-0042-ab',
    'gajah-rujak-9182734',
    'Tujuh gajah makan rujak!',
    'qzvxwkjpbdfg',
    'x#9!k$2@Lm&*',
    '🙂🌊🦋🍉🚲🎈🐟🌵⛵🍀🔔🧵',
    'kuda-laut-biru '.repeat(17),
  ])('takes %j', (password) => {
    expect(judge(password)).toBe('taken');
  });

  it.each([
    'passwordpassword',
    '123456789012',
    ' '.repeat(12),
    '\u00a0'.repeat(14),
    '\u2003 \u2003 \u2003 \u2003 \u2003 \u2003 ',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    'qwertyuiop123',
    'asdfghjkl;12',
    'P@ssw0rdP@ssw0rd',
    'pássword\u00adpassword',
    'bismillah123',
    'indonesia1945',
    'sayangsayang12',
    'katasandi1234',
    'rahasia12345678',
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
    '081234567890',
    '1111 2222 3333',
    '1990.01.01-1990.01.01',
    'rahasia negara',
    '198609262015051001',
    '3173 0145 0890 0002',
    '+62 812-9876-5432',
    '19450817194508',
    'selamatpagi123',
    'akucintakamu1',
    'Pancasila1945!',
    'RahasiaNegara1',
    'Persibbandung1',
    'bismillahirrohmanirrohim',
    'Surabaya2026!',
    'dukcapil12345',
    'gantisandi123',
    '- - - - - - - - - - - -',
  ])('refuses %j, which is tried first', (password) => {
    expect(judge(password)).toMatch(/^password\.(guessable|like-name)$/);
  });

  it.each([
    'kabid.dukcapil',
    'kabid.dukcapil12',
    'KabidDukcapilXY',
    'xykabid_dukcapil',
    'k4b1d.dukc4p1l',
    'kabid.dukkcapil7',
    'lipackud.dibak',
    'dukcapildukcapil',
    'kabupatenbaharijaya',
    'BahariJaya2026!',
    'jayabaharikabid',
    'suaraloket2026',
    'SuaraLoket#2026',
    'loketsuara12',
    'suara loket bahari',
  ])('refuses %j, which is a name with little else', (password) => {
    expect(judge(password)).toBe('password.like-name');
  });

  it.each([
    ['short', 'kuda-laut-b'],
    ['six signs that take twelve units', '🙂🌊🦋🍉🚲🎈'],
    ['what nobody sees', '\u200b'.repeat(20)],
    ['long', `${'kuda laut biru '.repeat(18)}`],
    ['longer once written out', '\ufdfa'.repeat(20)],
  ])('refuses what is %s', (_what, password) => {
    expect(judge(password)).toBe('password.unfit');
  });

  it('a short name forbids nothing', () => {
    expect(judge('badai-di-pantai', { username: 'adi', instansiName: 'Kota X' })).toBe('taken');
  });

  it('judges the longest in reasonable time', () => {
    const begun = performance.now();
    judge('@4$3!10xkq7a%'.repeat(19));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
