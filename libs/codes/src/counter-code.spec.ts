import fc from 'fast-check';
import { MalformedCode } from './code-error.js';
import { formatCode, generateCode, normalizeCode } from './counter-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .uint8Array({ minLength: 5, maxLength: 5 })
  .map((bytes) => generateCode(() => bytes));

function isRefused(input: string): boolean {
  try {
    normalizeCode(input);
    return false;
  } catch (error) {
    if (error instanceof MalformedCode) return true;
    throw error;
  }
}

describe('generateCode', () => {
  it('writes 40 random bits most significant first', () => {
    const code = generateCode(() =>
      Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000),
    );
    expect(code.slice(0, 8)).toBe('12345678');
  });

  it('asks for exactly five random bytes', () => {
    const asked: number[] = [];
    generateCode((size) => {
      asked.push(size);
      return new Uint8Array(size);
    });
    expect(asked).toEqual([5]);
  });

  it('takes the random bits of the operating system by default', () => {
    const drawn = new Set(Array.from({ length: 100 }, () => generateCode()));
    expect(drawn.size).toBe(100);
  });

  it('uses the alphabet without I, L, O and U only', () => {
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{9}$/.test(code)));
  });
});

describe('normalizeCode', () => {
  it('keeps every generated code as it is', () => {
    fc.assert(fc.property(codes, (code) => normalizeCode(code) === code));
  });

  it('reads a code the way people type it', () => {
    const anyCase = fc.func(fc.boolean());
    fc.assert(
      fc.property(codes, anyCase, (code, lower) => {
        const typed = [...formatCode(code)]
          .map((c, at) => (lower(at) ? c.toLowerCase() : c))
          .join('')
          .replaceAll('-', ' – ');
        expect(normalizeCode(`\t${typed} `)).toBe(code);
      }),
    );
  });

  it('leads look-alikes to the same code', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom('I', 'L', 'i', 'l'),
        fc.constantFrom('O', 'o'),
        (code, one, nil) => {
          expect(normalizeCode(code.replaceAll('1', one).replaceAll('0', nil))).toBe(code);
        },
      ),
    );
  });

  it('notices every wrong single character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < code.length; at++) {
          for (const other of ALPHABET.replace(code.charAt(at), '')) {
            expect(isRefused(code.slice(0, at) + other + code.slice(at + 1))).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('notices every swap of two neighbours but 0 with Z: 990 of 992 pairs, at every place', () => {
    for (let at = 0; at < 8; at++) {
      expect(missedSwaps(at).sort()).toEqual(['0Z', 'Z0']);
    }
  });

  it.each([
    ['nothing', ''],
    ['one character too few', '00000000'],
    ['one character too many', '0000000000'],
    ['a foreign character', 'U00000000'],
    ['a dot', '000000.00'],
    ['letters of another script', '００００00000'],
  ])('refuses %s', (_, input) => {
    expect(() => normalizeCode(input)).toThrow(MalformedCode);
  });

  it('names the reason by code and does not repeat what was typed', () => {
    expect(() => normalizeCode('<script>')).toThrow(
      expect.objectContaining({
        code: 'code.malformed',
        name: 'MalformedCode',
        message: expect.not.stringContaining('script'),
      }),
    );
  });
});

describe('formatCode', () => {
  it('prints three groups of three', () => {
    expect(formatCode('7kq2m9txw')).toBe('7KQ-2M9-TXW');
  });

  it('refuses to print a code that cannot be scanned', () => {
    expect(() => formatCode('000000001')).toThrow(MalformedCode);
  });
});

/** The pairs whose swap at `at` leaves a valid code, tried on one code for each of the 992 pairs. */
function missedSwaps(at: number): string[] {
  const pairs = [...ALPHABET].flatMap((a) => [...ALPHABET.replace(a, '')].map((b) => a + b));
  return pairs.filter((pair) => {
    const code = codeWith(pair, at);
    const swapped = code.slice(0, at) + pair.charAt(1) + pair.charAt(0) + code.slice(at + 2);
    return !isRefused(swapped);
  });
}

/** A valid code that holds `pair` at `at`: one other character is searched so that it fits. */
function codeWith(pair: string, at: number): string {
  const free = at === 0 ? 8 : 0;
  const body = [...'000000000'];
  body[at] = pair.charAt(0);
  body[at + 1] = pair.charAt(1);
  const candidates = [...ALPHABET].map((c) => body.with(free, c).join(''));
  return candidates.find((candidate) => !isRefused(candidate)) ?? 'no code holds this pair';
}
