import fc from 'fast-check';
import { generateCode } from './counter-code.js';
import { CROCKFORD } from './crockford.js';
import { deriveKeys } from './keys.js';
import { judgeRotatingCode, readRotatingCode, rotatingCode, stepAt } from './rotating-code.js';

const KEYS = deriveKeys('0123456789abcdef'.repeat(4));
const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));
/** 09.00.00 in Jakarta, the first second of a step */
const NOW = new Date('2026-11-22T02:00:00Z');
const inJakarta = (moment: Date): string =>
  new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

const shownAt = (moment: Date, code = CODE): string =>
  rotatingCode(code, stepAt(moment), inJakarta, KEYS.display);
const seenAt = (moment: Date, text: string): string =>
  judgeRotatingCode(readRotatingCode(text), moment, inJakarta, KEYS.display).state;
const after = (seconds: number, from = NOW): Date => new Date(from.getTime() + seconds * 1000);

describe('the code of a display', () => {
  it('is 26 characters of the alphabet: the counter, the minute and the seal', () => {
    expect(shownAt(NOW)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(readRotatingCode(shownAt(NOW))).toMatchObject({
      code: CODE,
      stepInLap: stepAt(NOW) % 1024,
    });
  });

  it('keeps its value: every process of an installation must accept it', () => {
    expect(shownAt(NOW)).toBe('04106105JRA7MFX3SQSH8NQXF4');
  });

  it('comes back from every step with its own', () => {
    const moments = fc.date({
      min: new Date('2020-01-01Z'),
      max: new Date('2090-01-01Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const code = readRotatingCode(shownAt(moment));
        expect(judgeRotatingCode(code, moment, inJakarta, KEYS.display)).toEqual({
          state: 'present',
          step: stepAt(moment),
        });
      }),
    );
  });
});

/** The server's clock against the one that made the code: seconds → what the code proves then. */
describe('seen by a clock that differs', () => {
  const steps = (seconds: number): number => stepAt(after(seconds)) - stepAt(NOW);
  const skews = Array.from({ length: 601 }, (_, i) => i - 300);

  it('is present while at most two steps old or one ahead, else late: each second of ±300', () => {
    const found = skews.map((skew) => seenAt(after(skew), shownAt(NOW)));
    const expected = skews.map((skew) =>
      steps(skew) <= 2 && steps(skew) >= -1 ? 'present' : 'late',
    );
    expect(found).toEqual(expected);
  });

  it.each([
    [-300, 'late'],
    [-61, 'late'],
    [-60, 'present'],
    [0, 'present'],
    [60, 'present'],
    [179, 'present'],
    [180, 'late'],
    [300, 'late'],
    [600, 'late'],
    [3600, 'late'],
    [86_400, 'late'],
    [6 * 86_400, 'late'],
    [8 * 86_400, 'invalid'],
  ])('%i seconds after the first second of its step it is %s', (seconds, state) => {
    expect(seenAt(after(seconds), shownAt(NOW))).toBe(state);
  });

  it('is present across local midnight, where the key changes', () => {
    const midnight = new Date('2026-11-22T17:00:00Z');
    for (const [made, seen] of [
      [-60, 0],
      [-120, 0],
      [0, -60],
      [-1, 119],
    ] as const) {
      expect(seenAt(after(seen, midnight), shownAt(after(made, midnight)))).toBe('present');
    }
  });
});

describe('a code that no display showed', () => {
  it('is invalid whichever of its characters is another', () => {
    const text = shownAt(NOW);
    for (let at = 0; at < text.length; at++) {
      for (const other of CROCKFORD.replace(text.charAt(at), '')) {
        expect(seenAt(NOW, text.slice(0, at) + other + text.slice(at + 1))).toBe('invalid');
      }
    }
  });

  it('is invalid for another counter, another day and another installation', () => {
    const seal = shownAt(NOW).slice(10);
    const other = shownAt(
      NOW,
      generateCode(() => Uint8Array.of(5, 4, 3, 2, 1)),
    );
    expect(seenAt(NOW, other.slice(0, 10) + seal)).toBe('invalid');
    const yesterday = (): string => '2026-11-21';
    const ofYesterday = rotatingCode(CODE, stepAt(NOW), yesterday, KEYS.display);
    expect(seenAt(NOW, ofYesterday)).toBe('invalid');
    const foreign = deriveKeys('fedcba9876543210'.repeat(4)).display;
    expect(seenAt(NOW, rotatingCode(CODE, stepAt(NOW), inJakarta, foreign))).toBe('invalid');
  });
});
