import { redactComment } from './redact-comment.js';

const stored = (typed: string): string => redactComment(typed).text;

describe('redactComment', () => {
  it.each([
    ['NIK saya 3273011205900001 ya', 'NIK saya [nomor dihapus] ya'],
    ['NIK 32.73.01.52.05.90.0001', 'NIK [nomor dihapus]'],
    ['3 2 7 3 0 1 1 2 0 5 9 0 0 0 0 1', '[nomor dihapus]'],
    ['NIP 19900512 201503 1 001 marah', 'NIP [nomor dihapus] marah'],
    ['wa 0812-3456-7890', 'wa [nomor dihapus]'],
    ['hubungi +62 812 3456 7890.', 'hubungi [nomor dihapus].'],
    ['telepon (021) 555 1234', 'telepon [nomor dihapus]'],
    ['kartu 4111 1111 1111 1111', 'kartu [nomor dihapus]'],
    ['surel budi.s@contoh.go.id', 'surel [surel dihapus]'],
    ['budi (at) contoh.com', '[surel dihapus]'],
    ['lihat https://contoh.id/a?b=1 ya', 'lihat [tautan dihapus] ya'],
    ['lihat wa.me/628123', 'lihat [tautan dihapus]'],
    ['mobil AB 1234 CD parkir', 'mobil [pelat dihapus] parkir'],
    ['motor b 1234 xyz', 'motor [pelat dihapus]'],
  ])('%s → %s', (typed, text) => {
    expect(redactComment(typed)).toEqual({ text, redacted: 1, tooLong: false });
  });

  it.each([
    ['full width', '０８１２３４５６７８９０'],
    ['Arabic-Indic', '٠٨١٢٣٤٥٦٧٨٩٠'],
    ['zero-width between', '0812\u200B3456\u200D7890'],
    ['keycaps', '0\uFE0F\u20E3812 3456 7890'],
    ['bidi controls', '\u202E0812\u202C34567890'],
    ['a line break', '0812\n3456\n7890'],
  ])('finds a phone number with %s', (_, typed) => {
    expect(stored(typed)).toBe('[nomor dihapus]');
  });

  it.each([
    'Antri A012 dan B105 di lantai 2, jam 08.00-15.30.',
    'Buka 08.15-12.00 13.00-16.30 saja.',
    'Biaya Rp 150.000 atau Rp1.250.000.000',
    'Surat 470/123/2026 tanggal 11-12-2026 01-01-2027',
    'PermenPANRB 14/2017, UU 25 Tahun 2009, umur 67 tahun, S1 TI',
    '😀👍',
  ])('leaves %s', (typed) => {
    expect(redactComment(typed)).toEqual({ text: typed, redacted: 0, tooLong: false });
  });

  it('makes one line, otherwise as it was typed', () => {
    expect(stored('  ﬁle\u0000\tsatu\r\ndua\u200B ')).toBe('ﬁle satu dua');
    expect(stored('cafe\u0301 \u202Ekanan 👩‍🏫')).toBe('café kanan 👩‍🏫');
    expect(['\u200B \n', '\u200D', '\uFE0F\u20E3'].map(stored)).toEqual(['', '', '']);
    expect(stored('=1+1 <script>alert(1)</script>')).toBe('=1+1 <script>alert(1)</script>');
  });

  it('counts 500 characters, not halves of them, and shows no secret of a longer text', () => {
    expect(redactComment('😀'.repeat(500)).tooLong).toBe(false);
    const long = redactComment(`${'x'.repeat(490)} 3273011205900001 ${'y'.repeat(600)}`);
    expect(long.tooLong).toBe(true);
    expect([...long.text]).toHaveLength(500);
    expect(long.text).not.toMatch(/\d/);
  });

  it.each([
    'a.',
    'a-',
    '1',
    '1 ',
    '1.',
    '1/',
    'a@',
    '(at)',
    '08 ',
    '8 1',
    'B 1',
    'www.',
    'http:',
    '//',
    'a dot ',
    'a_dot_',
    'a-dot-',
    'a at ',
    'a-at-',
    '. ',
    '[.]',
    'satu ',
    'nol,',
    '(',
    '+',
    '@a',
    'Rp1 ',
    '1,000',
    '12.',
    '12/',
    '1-1-',
    'ig ',
    'rek ',
    'hp ',
    'l1',
    'a\u0301',
    'ﷺ',
    '😀',
    'id ',
  ])('takes 500 characters and 16 KB of %j in no time', (part) => {
    const started = performance.now();
    for (const length of [500, 500, 16_000]) {
      redactComment(part.repeat(length).slice(0, length));
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
