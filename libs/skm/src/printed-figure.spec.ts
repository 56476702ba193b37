import fc from 'fast-check';
import type { AnswerCounts } from './answer.js';
import { type IkmToPrint, printIkm, printPulse } from './printed-figure.js';

const INTERVAL = { low: '2.59', high: '3.69' };

describe('printPulse', () => {
  it('prints nothing below ten, the whole distribution from ten, the mean from 30', () => {
    expect(printPulse({ 3: 5, 4: 4 }, INTERVAL)).toBeNull();
    expect(printPulse({ 1: 1, 3: 5, 4: 4 }, INTERVAL)).toEqual({
      n: 10,
      interval: INTERVAL,
      counts: { 1: 1, 2: 0, 3: 5, 4: 4 },
      mean: null,
      positive: null,
    });
    expect(printPulse({ 3: 10, 4: 20 }, INTERVAL)).toMatchObject({
      counts: { 1: 0, 2: 0, 3: 10, 4: 20 },
      mean: '3.67',
      positive: '100.00',
    });
  });

  it('merges and leaves out no bar: they add up to n', () => {
    const bar = fc.nat(40);
    fc.assert(
      fc.property(bar, bar, bar, bar, (one, two, three, four) => {
        const taps = { 1: one, 2: two, 3: three, 4: four };
        const printed = printPulse(taps, INTERVAL);
        expect(printed === null).toBe(one + two + three + four < 10);
        if (printed !== null) expect(printed.counts).toEqual(taps);
      }),
    );
  });
});

const toPrint = (
  respondents: number,
  waktu: AnswerCounts,
  biaya: AnswerCounts,
  about: Partial<IkmToPrint> = {},
): IkmToPrint => ({
  elements: [
    { key: 'waktu', counts: waktu },
    { key: 'biaya', counts: biaya },
  ],
  respondents,
  fee: 'asked',
  open: false,
  chance: () => ({ interval: { low: '70.00', high: '80.00' }, sameGrade: '0.81' }),
  ...about,
});

describe('printIkm', () => {
  it('prints elements of a shown IKM from ten answers, their distribution from 30', () => {
    const printed = printIkm(toPrint(40, { 3: 40 }, { 2: 4, 4: 8 }));
    expect(printed).toMatchObject({ readiness: { state: 'shown' }, n: 40, provisional: false });
    // (3 + 40/12) / 2 × 25 = 79.1666…
    expect(printed).toMatchObject({ ikm: '79.17', grade: 'B', sameGrade: '0.81' });
    expect(printed.elements).toEqual({
      waktu: { n: 40, nrr: '3.00', ikm: '75.00', grade: 'C', counts: { 1: 0, 2: 0, 3: 40, 4: 0 } },
      biaya: { n: 12, nrr: '3.33', ikm: '83.33', grade: 'B', counts: null },
    });
    expect(printed.compatibility).toEqual({ '0.500': '79.17' });
  });

  it('waits with 24 respondents, and shows their interval only', () => {
    expect(printIkm(toPrint(24, { 3: 24 }, { 4: 10 }))).toMatchObject({
      readiness: { state: 'waiting', respondents: 24, needed: 30, unanswered: [] },
      n: 24,
      interval: { low: '70.00', high: '80.00' },
      ikm: null,
      grade: null,
      sameGrade: null,
      elements: null,
      compatibility: null,
    });
  });

  it('does not even ask for an interval while an element has fewer than ten answers', () => {
    const chance = () => {
      throw new Error('asked');
    };
    const printed = printIkm(toPrint(200, { 3: 200 }, { 4: 9 }, { chance }));
    expect(printed).toMatchObject({ n: 200, interval: null, ikm: null, elements: null });
    expect(printed.readiness).toMatchObject({ state: 'waiting', unanswered: ['biaya'] });
    expect(printIkm(toPrint(9, { 3: 9 }, { 4: 9 }, { chance }))).toMatchObject({
      readiness: { state: 'untold' },
      n: null,
      interval: null,
    });
  });

  it('is provisional only while the period is open, and says what became of the fee', () => {
    const [waktu, biaya] = [{ 3: 40 }, { 4: 40 }];
    const open = printIkm(toPrint(40, waktu, biaya, { open: true, fee: 'fee-as-four' }));
    expect(open).toMatchObject({ provisional: true, fee: 'fee-as-four' });
    expect(printIkm(toPrint(40, waktu, biaya)).provisional).toBe(false);
  });
});
