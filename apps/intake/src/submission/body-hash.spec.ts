import fc from 'fast-check';
import { hashBody, type RatingBody } from './body-hash.js';

const body = fc.record<RatingBody>({
  code: fc.string(),
  score: fc.integer(),
  serviceId: fc.option(fc.uuid()),
  answers: fc.dictionary(fc.string(), fc.integer()),
  officerRejected: fc.boolean(),
});

function reversed<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).reverse());
}

describe('hashBody', () => {
  it('does not depend on the order of fields or answers', () => {
    fc.assert(
      fc.property(body, (one) => {
        const other = reversed({ ...one, answers: reversed(one.answers) }) as unknown as RatingBody;
        expect(hashBody(other)).toBe(hashBody(one));
      }),
    );
  });

  it('tells every field apart', () => {
    const one: RatingBody = {
      code: 'A',
      score: 3,
      serviceId: null,
      answers: { perilaku: 3 },
      officerRejected: false,
    };
    const others: RatingBody[] = [
      { ...one, code: 'B' },
      { ...one, score: 4 },
      { ...one, serviceId: 'A' },
      { ...one, answers: { perilaku: 4 } },
      { ...one, answers: {} },
      { ...one, officerRejected: true },
      { ...one, comment: { text: 'A', redacted: 0 } },
      { ...one, comment: { text: 'B', redacted: 0 } },
      { ...one, profile: { usia: '20_29' } },
      { ...one, profile: { usia: null } },
    ];
    expect(new Set([one, ...others].map(hashBody)).size).toBe(11);
  });
});
