import { aggregateServices } from './aggregate.js';
import { ELEMENT_KEYS } from './element.js';
import { applyFeeRule, feeBasisOf, type FeeService } from './fee.js';
import { computeIkm } from './ikm.js';

/** 40 respondents, of whom 32 give 3 and 8 give 4 to every element: 3.20 and 80.00. */
const service = (key: string, fee: boolean): FeeService => ({
  key,
  fee,
  respondents: 40,
  elements: ELEMENT_KEYS.filter((element) => fee || element !== 'biaya').map((element) => ({
    key: element,
    counts: { 3: 32, 4: 8 },
  })),
});

const ikmOf = (one: FeeService, rule: 'eight-elements' | 'fee-as-four') => {
  const [part] = applyFeeRule([one], rule);
  return computeIkm({ elements: part!.elements, weights: 'exact' });
};

describe('applyFeeRule', () => {
  it('leaves biaya out, or scores it 4 for everybody', () => {
    const eight = ikmOf(service('ktp', false), 'eight-elements');
    expect(eight).toMatchObject({ ikm: '80.00', missing: [] });
    expect(eight.elements).toHaveLength(8);
    // (8 × 3.2 + 4) / 9 × 25 = 82.222…
    const nine = ikmOf(service('ktp', false), 'fee-as-four');
    expect(nine.ikm).toBe('82.22');
    expect(nine.elements[8]).toMatchObject({ key: 'biaya', n: 40, nrr: '4.00' });
  });

  it('does not touch a service with a fee', () => {
    const { fee, ...same } = service('izin', true);
    expect(fee).toBe(true);
    expect(applyFeeRule([service('izin', true)], 'fee-as-four')).toEqual([same]);
  });

  it('leaves aside what a free service was once told about its fee', () => {
    const told = { ...service('izin', true), fee: false };
    expect(ikmOf(told, 'eight-elements').ikm).toBe('80.00');
    expect(ikmOf(told, 'fee-as-four').ikm).toBe('82.22');
  });

  it('pools services with and without a fee, each element of those who were asked', () => {
    const mixed = [service('ktp', false), service('izin', true)];
    const pooled = (rule: 'eight-elements' | 'fee-as-four') =>
      aggregateServices({ services: applyFeeRule(mixed, rule), weights: 'exact' }).pooled.ikm;
    expect(pooled('eight-elements')).toBe('80.00');
    // biaya: (40 × 3.2 + 40 × 4) / 80 = 3.6; (8 × 3.2 + 3.6) / 9 × 25
    expect(pooled('fee-as-four')).toBe('81.11');
  });
});

describe('feeBasisOf', () => {
  const [free, paid] = [{ fee: false }, { fee: true }];

  it.each([
    [[paid, paid], 'eight-elements', 'asked'],
    [[paid], 'fee-as-four', 'asked'],
    [[free, free], 'eight-elements', 'eight-elements'],
    [[free, paid], 'eight-elements', 'partly'],
    [[free, paid], 'fee-as-four', 'fee-as-four'],
  ] as const)('of %j by %s is %s', (services, rule, basis) => {
    expect(feeBasisOf(services, rule)).toBe(basis);
  });
});
