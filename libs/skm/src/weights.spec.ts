import { compatibilityWeights, weightOf, type Weights } from './weights.js';

describe('weightOf', () => {
  it.each([
    ['exact', 9, '0.111111'],
    ['0.111', 9, '0.111000'],
    ['0.11', 9, '0.110000'],
    ['0.33', 3, '0.330000'],
    ['0.5', 2, '0.500000'],
    ['0.125', 8, '0.125000'],
    ['0.071', 14, '0.071000'],
  ] as [Weights, number, string][])('%s of %i elements is %s', (weights, elements, expected) => {
    expect(weightOf(weights, elements).toDecimal(6)).toBe(expected);
  });

  it.each([
    ['0.111', 3],
    ['0.11', 8],
    ['0.11', 10],
    ['0.112', 9],
    ['0.12', 9],
    ['0.17', 6],
  ] as [Weights, number][])('%s does not belong to %i elements', (weights, elements) => {
    expect(() => weightOf(weights, elements)).toThrow(
      `the weight ${weights} does not belong to ${elements} elements`,
    );
  });
});

describe('compatibilityWeights', () => {
  it.each([
    [9, ['0.111', '0.11']],
    [8, ['0.125']],
    [14, ['0.071']],
    [3, ['0.333']],
    [1, []],
  ])('of %i elements are %j', (elements, weights) => {
    expect(compatibilityWeights(elements)).toEqual(weights);
  });

  it('belong to their number of elements, whatever it is', () => {
    for (let elements = 2; elements <= 200; elements += 1) {
      for (const weight of compatibilityWeights(elements)) {
        expect(() => weightOf(weight, elements)).not.toThrow();
      }
    }
  });
});
