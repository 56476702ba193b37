import { ikmReadiness } from './ikm-readiness.js';
import { IKM_WORDS } from './ikm-words.js';
import { sufficiencyOf } from './sufficiency.js';

const elements = (biaya: number) => [
  { key: 'waktu', n: 40 },
  { key: 'biaya', n: biaya },
];

describe('IKM_WORDS', () => {
  it('says how many are missing, what else, and when it is looked at again', () => {
    const { id, en } = IKM_WORDS;
    expect(id.waiting(ikmReadiness(24, elements(12)), 'Senin')).toBe(
      '24 dari 30; dilihat lagi Senin',
    );
    expect(id.waiting(ikmReadiness(40, elements(9)), null)).toBe(
      '40 responden; kurang dari 10 jawaban baru: Biaya/Tarif',
    );
    expect(en.waiting(ikmReadiness(24, elements(9)), 'Monday')).toBe(
      '24 of 30; fewer than 10 new answers: Biaya/Tarif; looked at again on Monday',
    );
  });

  it('tells no number below ten, and nothing where nothing is missing', () => {
    for (const { waiting } of Object.values(IKM_WORDS)) {
      expect(waiting(ikmReadiness(9, elements(9)), 'x')).not.toContain('9');
      expect(waiting(ikmReadiness(30, elements(10)), 'x')).toBeNull();
    }
  });

  it('compares with the sample plan without claiming a random sample', () => {
    // 3,000 served ask for 341
    expect(IKM_WORDS.id.sufficiency(sufficiencyOf(120, { sampleSize: 341 }))).toBe(
      'kecukupan sampel: 120 responden dari 341 (Krejcie-Morgan; bukan sampel acak)',
    );
    expect(IKM_WORDS.en.sufficiency(sufficiencyOf(120, { sampleSize: null }))).toContain(
      'not complete',
    );
  });
});

describe('sufficiencyOf', () => {
  it.each([
    [340, 341, false],
    [341, 341, true],
    [500, null, null],
  ])('%i of %p: %p', (respondents, sampleSize, reached) => {
    expect(sufficiencyOf(respondents, { sampleSize })).toEqual({
      respondents,
      needed: sampleSize,
      reached,
    });
  });
});
