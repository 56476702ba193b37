import { nonResponseBounds } from './non-response.js';

const of = (personsServed: number) => ({ state: 'known', personsServed }) as const;

describe('nonResponseBounds', () => {
  it('says how little one answer in ten proves', () => {
    // 0.1 × 82 + 0.9 × 25 = 30.7; 8.2 + 90 = 98.2
    expect(nonResponseBounds('82.00', 90, of(900))).toEqual({ low: '30.70', high: '98.20' });
  });

  it('rounds once, half up, where binary fractions would not', () => {
    // 0.075 × 86.60 + 0.925 × 100 = 98.995
    expect(nonResponseBounds('86.60', 60, of(800))!.high).toBe('99.00');
  });

  it('closes on the index when everybody answers', () => {
    expect(nonResponseBounds('82.00', 50, of(50))).toEqual({ low: '82.00', high: '82.00' });
  });

  it('is not known without an index or while the number served is not known', () => {
    expect(nonResponseBounds(null, 90, of(900))).toBeNull();
    for (const state of ['unknown', 'exceeded', 'weekly'] as const) {
      expect(nonResponseBounds('82.00', 90, { state, personsServed: 80 })).toBeNull();
    }
  });

  it.each(['24.99', '100.01'])('refuses an index of %s', (ikm) => {
    expect(() => nonResponseBounds(ikm, 90, of(900))).toThrow('between 25 and 100');
  });
});
