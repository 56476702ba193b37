import { MalformedCode } from './code-error.js';
import { generateCode } from './counter-code.js';
import { readScannedCode } from './scanned-code.js';
import { generateTicket, hashTicket } from './ticket.js';

const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));
const ROTATING = `${CODE.slice(0, 8)}1A${'0123456789ABCDEF'}`;
const TICKET = generateTicket((size) => Buffer.alloc(size, 0xa7));

describe('what stands after /R/', () => {
  it('is told apart by its length', () => {
    expect(readScannedCode(CODE)).toEqual({ kind: 'code', text: CODE });
    expect(readScannedCode(TICKET)).toEqual({ kind: 'ticket', text: TICKET });
    expect(readScannedCode(ROTATING)).toEqual({
      kind: 'rotating',
      text: ROTATING,
      rotating: { code: CODE, stepInLap: 42, seal: '0123456789ABCDEF' },
    });
  });

  it('is read the way people type it', () => {
    for (const text of [CODE, TICKET, ROTATING]) {
      const typed = text
        .toLowerCase()
        .replaceAll('1', 'l')
        .replaceAll('0', 'o')
        .replace(/(..)/g, '$1-');
      expect(readScannedCode(typed).text).toBe(text);
    }
  });

  it.each([
    ['nothing', ''],
    ['a code with a slip', `${CODE.slice(0, -1)}${CODE.endsWith('0') ? '1' : '0'}`],
    ['a ticket with a foreign letter', `${TICKET.slice(0, -1)}U`],
    ['a ticket cut short', TICKET.slice(1)],
    ['a display’s code cut short', ROTATING.slice(1)],
    ['a display’s code with something after it', `${ROTATING}0`],
    ['letters of another script', 'Ａ'.repeat(16)],
  ])('is refused when it is %s', (_, text) => {
    expect(() => readScannedCode(text)).toThrow(MalformedCode);
  });
});

describe('a ticket', () => {
  it('is 80 random bits, asked for at once', () => {
    const asked: number[] = [];
    generateTicket((size) => {
      asked.push(size);
      return Buffer.alloc(size);
    });
    expect(asked).toEqual([10]);
    expect(new Set(Array.from({ length: 100 }, () => generateTicket())).size).toBe(100);
  });

  it('is stored as SHA-256 in hex', () => {
    expect(hashTicket('0'.repeat(16))).toBe(
      'fcdb4b423f4e5283afa249d762ef6aef150e91fccd810d43e5e719d14512dec7',
    );
  });
});
