import fc from 'fast-check';
import { MalformedCode, MalformedReceipt } from './code-error.js';
import { formatCode, generateCode } from './counter-code.js';
import { formatReceipt, normalizeReceipt, receiptFor } from './receipt.js';
import { readScannedCode } from './scanned-code.js';
import { generateTicket } from './ticket.js';

const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));
const ROTATING = `${CODE.slice(0, 8)}1A${'0123456789ABCDEF'}`;
const TICKET = generateTicket((size) => Buffer.alloc(size, 0xa7));
const RECEIPT = receiptFor('3f2b8c1e-9d4a-4b6c-8e7f-0123456789ab', Buffer.alloc(32, 7));

/** What apps and people leave behind a code or before it. */
const BEHIND = [
  '.',
  ',',
  ')',
  '/',
  '//',
  '/?utm_source=wa',
  '&utm_source=wa',
  '?x=1',
  '#atas',
  '%23atas',
  '»',
  '”',
  '’',
  '"',
  "'",
  '*',
  '_',
  '>',
  ']',
  '…',
  '!',
  '%20',
  '%E2%80%8B',
  '%C2%A0',
  '%',
  '%E2',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\u00ad',
  '\u200f',
  '\u202c',
  '\u2060',
  '\ufe0f',
  '\n',
  ' ',
  '&amp;utm_source=wa',
  '=',
  ':',
  ';',
  '|',
  ' terima kasih',
  '%20terima%20kasih',
  '+',
];
const BEFORE = ['', ' ', '%20', '"', '(', '“', '«', '\u200e', '\ufeff', '%E2%81%A0', '*', '/'];
const HOST = 'https://suara2.contoh.go.id';

describe.each([
  ['a counter code', CODE],
  ['a code of a display', ROTATING],
  ['a ticket', TICKET],
])('%s', (_, code) => {
  it('is read whatever stands around it in an address', () => {
    for (const behind of BEHIND) {
      for (const before of BEFORE) {
        expect([before, behind, readScannedCode(`/R/${before}${code}${behind}`).text]).toEqual([
          before,
          behind,
          code,
        ]);
      }
    }
  });

  it('is read from a pasted link, also in a message', () => {
    for (const link of [
      `${HOST}/R/${code}`,
      `HTTPS://SUARA2.CONTOH.GO.ID/R/${code}`,
      `${HOST}//r/${code.toLowerCase()}/?utm_source=wa`,
      `${HOST}/R?kode=${code}&lang=id`,
      `suara2.contoh.go.id/R/${code}`,
    ]) {
      for (const text of [
        link,
        `Nilai loket kami ya: ${link}. Terima kasih!`,
        `<${link}>\n\nBudi`,
      ]) {
        expect([text, readScannedCode(text).text]).toEqual([text, code]);
      }
    }
  });
});

describe('a counter code', () => {
  it('is read from a message without a link, as it is printed or in one piece', () => {
    for (const printed of [formatCode(CODE), CODE, formatCode(CODE).replaceAll('-', ' ')]) {
      expect(readScannedCode(`Kode loket ini ${printed}, bu. Yang benar ini.`).text).toBe(CODE);
    }
    expect(readScannedCode(`"${formatCode(CODE).replaceAll('-', '.')}",`).text).toBe(CODE);
  });

  it('is read between invisible characters, blanks and dashes of any kind', () => {
    const between = ['\u200b', '\u00a0', '\u2011', '\u2212', '\u00ad', '\u200f', ' ', '\u3000'];
    for (const mark of between) {
      expect(readScannedCode(`/R/${[...CODE].join(mark)}`).text).toBe(CODE);
      expect(readScannedCode([...CODE].join(mark)).text).toBe(CODE);
    }
  });

  it('that is wrong never becomes another, whatever stands around it', () => {
    const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
    const slips = fc.record({
      code: bytes.map((five) => generateCode(() => five)),
      at: fc.nat(8),
      letter: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      behind: fc.constantFrom('', ...BEHIND),
      before: fc.constantFrom(...BEFORE),
    });
    fc.assert(
      fc.property(slips, ({ code, at, letter, behind, before }) => {
        fc.pre(code.charAt(at) !== letter);
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        expect(() => readScannedCode(`/R/${before}${wrong}${behind}`)).toThrow(MalformedCode);
        // together as long as a ticket
        expect(() => readScannedCode(`/R/${wrong} makasih`)).toThrow(MalformedCode);
        expect(() => readScannedCode(`Kode ${wrong} ya`)).toThrow(MalformedCode);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a longer word', `${CODE}7`],
    ['a longer word in a link', `/R/${CODE}X?lang=id`],
    ['a part of dashed groups', `Nomor ${formatCode(CODE)}-ABC`],
    ['two codes', `${CODE} atau ${generateCode(() => Uint8Array.of(9, 9, 9, 9, 9))}`],
    ['words only', 'Selamat pagi, saya mau menilai pelayanan di loket tiga'],
    ['an address without one', `${HOST}/R/`],
  ])('is not taken from %s', (_, text) => {
    expect(() => readScannedCode(text)).toThrow(MalformedCode);
  });
});

describe('a receipt', () => {
  it('is read from its link, from a message, and with what stands around it', () => {
    const printed = formatReceipt(RECEIPT);
    for (const text of [
      `${HOST}/resi#${printed}`,
      `${HOST}/resi?lang=id#${printed}`,
      `${HOST}/resi%23${printed}`,
      `Tanda terima saya: ${HOST}/resi#${printed} (simpan)`,
      `Tanda terima: ${printed}.`,
      `"${printed}"`,
      `\u200e${printed}\u200b`,
      `*${RECEIPT.toLowerCase()}*`,
      `Tanda terima ${printed.replaceAll('-', ' ')} ya`,
    ]) {
      expect([text, normalizeReceipt(text)]).toEqual([text, RECEIPT]);
    }
  });

  it.each([
    ['a longer word', `${RECEIPT}7`],
    ['a link to a counter', `https://layanan2kota.go.id/R/${CODE}`],
    ['a code', formatCode(CODE)],
    ['two receipts', `${RECEIPT} 7KQ2-M9TX-4BCD`],
    ['words only', 'Ada permasalahan pelayanan'],
  ])('is not taken from %s', (_, text) => {
    expect(() => normalizeReceipt(text)).toThrow(MalformedReceipt);
  });
});

it('long texts cost next to nothing', () => {
  const began = performance.now();
  for (const text of [
    'A-'.repeat(8000),
    '/R/'.repeat(5000),
    '7 '.repeat(8000),
    '%E2'.repeat(5000),
  ]) {
    expect(() => readScannedCode(text)).toThrow(MalformedCode);
    expect(() => normalizeReceipt(text)).toThrow(MalformedReceipt);
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
