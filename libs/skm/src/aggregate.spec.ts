import { aggregateServices, type ServicePart } from './aggregate.js';

const ktp: ServicePart = {
  key: 'ktp',
  respondents: 90,
  elements: [
    { key: 'waktu', counts: { 4: 90 } },
    { key: 'sarpras', counts: { 2: 30 } },
  ],
};
const kk: ServicePart = {
  key: 'kk',
  respondents: 30,
  elements: [
    { key: 'waktu', counts: { 2: 30 } },
    { key: 'sarpras', counts: { 2: 30 } },
  ],
};
const unfinished: ServicePart = {
  key: 'akta',
  respondents: 60,
  elements: [
    { key: 'waktu', counts: { 1: 60 } },
    { key: 'sarpras', counts: { 2: 9 } },
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
        respondents: 120,
        omitted: [],
      },
      // (14/4 + 4/2) / 2 × 25
      pooled: {
        method: 'respondents-pooled',
        ikm: '68.75',
        grade: 'C',
        services: 2,
        respondents: 120,
        omitted: [],
      },
    });
  });

  it('leaves a service without an IKM out of the mean, and says so', () => {
    const { unweighted, pooled } = aggregateServices({
      services: [ktp, unfinished],
      weights: 'exact',
    });
    expect(unweighted).toMatchObject({
      ikm: '75.00',
      services: 1,
      respondents: 90,
      omitted: ['akta'],
    });
    // ((360 + 60) / 150 + 2) / 2 × 25
    expect(pooled).toMatchObject({ ikm: '60.00', services: 2, respondents: 150, omitted: [] });
  });

  it('is null where no service has an IKM, and pooled while an element is unanswered', () => {
    const silent = {
      ...unfinished,
      elements: [unfinished.elements[0]!, { key: 'sarpras', counts: {} }],
    };
    const { unweighted, pooled } = aggregateServices({ services: [silent], weights: 'exact' });
    expect(unweighted).toMatchObject({ ikm: null, grade: null, services: 0, omitted: ['akta'] });
    expect(pooled).toMatchObject({ ikm: null, grade: null, respondents: 60 });
  });

  it('refuses nothing at all and services with different questionnaires', () => {
    expect(() => aggregateServices({ services: [], weights: 'exact' })).toThrow(
      'at least one service',
    );
    const other = { ...kk, elements: [{ key: 'produk', counts: { 4: 1 } }] };
    expect(() => aggregateServices({ services: [ktp, other], weights: 'exact' })).toThrow(
      'one has sarpras, waktu, another produk',
    );
  });
});
