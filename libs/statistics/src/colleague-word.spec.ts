import fc from 'fast-check';
import { type ClosingOfficer, COLLEAGUE_WORD, wordsAtClosing } from './colleague-word.js';
import { tallyOf } from './tally.js';

/** 100 persons around a mean, half of them half a point above it and half below; all served. */
const officer = (
  name: string,
  mean: number,
  about: Partial<ClosingOfficer> = {},
  level: 'present' | 'served' = 'served',
): ClosingOfficer => ({
  officer: name,
  unit: 'u',
  days: 60,
  parts: [
    {
      level,
      service: 'cards',
      tally: tallyOf([
        { mean: mean - 0.5, n: 50 },
        { mean: mean + 0.5, n: 50 },
      ]),
    },
  ],
  ...about,
});

/** Eight officers of another unit who differ by a fifth of a point, so that the agency is large enough. */
const OTHERS = [0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
  officer(`other ${at}`, at % 2 === 0 ? 3.2 : 3, { unit: 'other' }),
);

const unitOf = (...means: number[]): ClosingOfficer[] =>
  means.map((mean, at) => officer(`${at}`, mean));

const reasonOf = (word: ReturnType<typeof wordsAtClosing>[number] | undefined) =>
  word?.said === false ? word.because : null;

describe('wordsAtClosing', () => {
  it('is computed by hand for a unit of four beside one of eight', () => {
    // s² = 12 × 25 / (1200 - 12) = 0.252525; SSA = 100 × (3 × 0.1² + 0.3² + 8 × 0.1²) = 20;
    // n0 = 100, df = 10: τ² = (2 - 0.252525) / 100 = 0.01747475; v = s²/100 × (1 + 1/3) = 0.00336700
    // T = τ² × 4/3 = 0.02329966; B = 0.87374; z = √B × 0.4 / √v = 6.4437
    const [best, ...level] = wordsAtClosing([...unitOf(3.4, 3, 3, 3), ...OTHERS]);
    expect(best).toMatchObject({ said: true, word: 'above' });
    // μ = 3, 1.28 τ = 0.169: 2.83 to 3.17
    expect(best).toMatchObject({ colleagues: { low: 2.8, high: 3.2 } });
    // colleagues of the second: 3.133; z = √B × -0.1333 / √v = -2.1479
    expect(level[0]).toMatchObject({ said: true, word: 'below' });
    expect(level[0]!.said && level[0]!.probabilityAbove).toBeCloseTo(0.01586, 4);
  });

  it('says level of officers who are alike, and of all where nobody differs', () => {
    const alike = [...unitOf(3, 3, 3, 3), ...OTHERS.map((one) => officer(one.officer, 3))];
    expect(wordsAtClosing(alike).every((word) => word.said && word.word === 'level')).toBe(true);
  });

  it('says nothing in an agency of nine, or in a unit of three', () => {
    const nine = wordsAtClosing([...unitOf(3.4, 3, 3, 3), ...OTHERS.slice(0, 5)]);
    expect(nine.map(reasonOf)).toEqual(nine.map(() => 'few officers'));
    const three = wordsAtClosing([...unitOf(3.4, 3, 3), ...OTHERS]);
    expect(three.slice(0, 3).map(reasonOf)).toEqual(three.slice(0, 3).map(() => 'few colleagues'));
    expect(three.slice(3).map(reasonOf)).toEqual(OTHERS.map(() => null));
  });

  it('says nothing where tickets hold some of the unit only, and does where they hold nobody', () => {
    const mixed = [officer('x', 3.4, {}, 'present'), ...unitOf(3, 3, 3), ...OTHERS];
    expect(wordsAtClosing(mixed).slice(0, 4).map(reasonOf)).toEqual(
      Array.from({ length: 4 }, () => 'unequally anchored'),
    );
    const without = ['a', 'b', 'c', 'd'].map((name) => officer(name, 3, {}, 'present'));
    expect(wordsAtClosing([...without, ...OTHERS])[0]!.said).toBe(true);
  });

  it('says nothing of few ratings, few days, or services that nobody else serves', () => {
    const unit = unitOf(3.4, 3, 3, 3);
    const [first, ...rest] = unit;
    const said = (one: ClosingOfficer) => reasonOf(wordsAtClosing([one, ...rest, ...OTHERS])[0]);
    expect(said({ ...first!, days: 19 })).toBe('few ratings');
    const tally = tallyOf([{ mean: 3, n: 49 }]);
    expect(said({ ...first!, parts: [{ ...first!.parts[0]!, tally }] })).toBe('few ratings');
    const elsewhere = [{ ...first!.parts[0]!, service: 'permits' }];
    expect(said({ ...first!, parts: elsewhere })).toBe('other services');
  });

  it('does not measure a unit whose present ratings are usually better by another', () => {
    const both = (name: string, share: number): ClosingOfficer => ({
      ...officer(name, 3),
      parts: [
        { level: 'served', service: 'cards', tally: tallyOf([{ mean: 3, n: 100 - share }]) },
        { level: 'present', service: 'cards', tally: tallyOf([{ mean: 3.5, n: share }]) },
      ],
    });
    const unit = [both('a', 30), both('b', 40), both('c', 50), both('d', 60)];
    const words = wordsAtClosing([...unit, ...OTHERS]).slice(0, 4);
    for (const word of words) expect(word).toMatchObject({ said: true, word: 'level' });
  });

  it('stays on the scale, knows no order, and says above or below only when sure', () => {
    const mean = fc.integer({ min: 15, max: 35 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(mean, { minLength: 4, maxLength: 7 }), (means) => {
        const all = [...unitOf(...means), ...OTHERS];
        const words = wordsAtClosing(all);
        const reversed = wordsAtClosing(all.toReversed()).toReversed();
        words.forEach((word, at) => {
          expect(word.said).toBe(reversed[at]!.said);
          const other = reversed[at]!;
          if (!word.said || !other.said) return;
          expect(word.probabilityAbove).toBeCloseTo(other.probabilityAbove, 9);
          expect(word.colleagues.low).toBeGreaterThanOrEqual(1);
          expect(word.colleagues.high).toBeLessThanOrEqual(4);
          expect(word.colleagues.low).toBeLessThan(word.colleagues.high);
          expect(word.word === 'level').toBe(
            word.probabilityAbove < COLLEAGUE_WORD.sure &&
              word.probabilityAbove > 1 - COLLEAGUE_WORD.sure,
          );
        });
      }),
    );
  });
});
