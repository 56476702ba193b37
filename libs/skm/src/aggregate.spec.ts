import { aggregateServices, type ServicePart } from './aggregate.js';

const ktp: ServicePart = {
  key: 'ktp',
  respondents: 3,
  elements: [
    { key: 'waktu', counts: { 4: 3 } },
    { key: 'biaya', counts: { 2: 1 } },
  ],
};
const kk: ServicePart = {
  key: 'kk',
  respondents: 1,
  elements: [
    { key: 'waktu', counts: { 2: 1 } },
    { key: 'biaya', counts: { 2: 1 } },
  ],
};
const unfinished: ServicePart = {
  key: 'akta',
  respondents: 2,
  elements: [
    { key: 'waktu', counts: { 1: 2 } },
    { key: 'biaya', counts: {} },
  ],
};

describe('aggregateServices', () => {
  it('gives both methods, each with its name and numbers', () => {
    expect(aggregateServices({ services: [ktp, kk], weights: 'exact' })).toEqual({
      // (75 + 50) / 2
      unweighted: {
        method: 'unweighted-mean-of-services',
        ikm: '62.50',
        grade: 'D',
        services: 2,
        respondents: 4,
        omitted: [],
      },
      // (14/4 + 4/2) / 2 × 25
      pooled: {
        method: 'respondents-pooled',
        ikm: '68.75',
        grade: 'C',
        services: 2,
        respondents: 4,
        omitted: [],
      },
    });
  });

  it('leaves a service without an index out of the mean, and says so', () => {
    const { unweighted, pooled } = aggregateServices({
      services: [ktp, unfinished],
      weights: 'exact',
    });
    expect(unweighted).toMatchObject({
      ikm: '75.00',
      services: 1,
      respondents: 3,
      omitted: ['akta'],
    });
    // (14/5 + 2) / 2 × 25
    expect(pooled).toMatchObject({ ikm: '60.00', services: 2, respondents: 5, omitted: [] });
  });

  it('is null where no service has an index', () => {
    const { unweighted, pooled } = aggregateServices({ services: [unfinished], weights: 'exact' });
    expect(unweighted).toMatchObject({ ikm: null, grade: null, services: 0, respondents: 0 });
    expect(pooled).toMatchObject({ ikm: null, grade: null });
  });

  it('refuses nothing at all and services with different questionnaires', () => {
    expect(() => aggregateServices({ services: [], weights: 'exact' })).toThrow(
      'at least one service',
    );
    const other = { ...kk, elements: [{ key: 'sarpras', counts: { 4: 1 } }] };
    expect(() => aggregateServices({ services: [ktp, other], weights: 'exact' })).toThrow(
      'one has biaya, waktu, another sarpras',
    );
  });
});
