import fc from 'fast-check';
import { type ComparedOfficer, comparePeers, type OfficerPart } from './peer-comparison.js';
import { tallyOf } from './tally.js';

/** `n` persons of one level and service, all with the same mean. */
const part = (n: number, mean: number, about: Partial<OfficerPart> = {}): OfficerPart => ({
  level: 'served',
  service: 'cards',
  tally: tallyOf([{ mean, n }]),
  ...about,
});

const spread = (low: number, high: number): OfficerPart[] => [part(20, low), part(20, high)];

const officer = (name: string, parts: readonly OfficerPart[], unit = 'u'): ComparedOfficer => ({
  officer: name,
  unit,
  parts,
});

describe('comparePeers', () => {
  it('is computed by hand for three officers of one service', () => {
    // s² = 3 × 10 / 117 = 0.25641, k0 = 20 (too few officers), B = 40/60; μ = (3.5 + 3 + 2.5) / 3 = 3
    const [best, middle] = comparePeers([
      officer('a', spread(3, 4)),
      officer('b', spread(2.5, 3.5)),
      officer('c', spread(2, 3)),
    ]);
    expect(best).toMatchObject({ k0: 20, adjusted: 3.5, anchored: true, contrast: null });
    expect(best!.shrunk).toBeCloseTo(3 + (2 / 3) * 0.5, 12);
    // V = (s²/20 + s²/40) / 3 = s²/40; (1/3) / √(B s²/40 + B² s²/40) = 3.9493
    expect(best!.probabilityAbove).toBeCloseTo(0.99996, 5);
    expect(middle).toMatchObject({ shrunk: 3, probabilityAbove: 0.5 });
  });

  it('draws from the anchored mean', () => {
    const honest = [part(40, 3), part(1, 2), part(1, 4)];
    const dripped = [...honest, part(40, 4, { level: 'present' })];
    const peers = [officer('b', spread(2.5, 3.5)), officer('c', spread(2.5, 3.5))];
    const [held] = comparePeers([officer('a', dripped), ...peers]);
    const asServed = dripped.map((one) => ({ ...one, level: 'served' as const }));
    const [plain] = comparePeers([officer('a', asServed), ...peers]);
    expect(held!.contrast).toMatchObject({ verdict: 'present higher' });
    expect(held!.shrunk).toBeLessThan(plain!.shrunk - 0.2);
    expect(held!.adjusted).toBe(plain!.adjusted);
  });

  it('is without an anchor below ten served, and compares no levels of fewer than ten', () => {
    const few = [part(9, 3), part(40, 3.5, { level: 'present' })];
    const [one] = comparePeers([officer('a', few)]);
    expect(one).toMatchObject({ anchored: false, contrast: null });
  });

  it('evens out the services before it compares', () => {
    const thankless = { service: 'permits' };
    const both = (mean: number) => [part(30, mean), part(30, mean - 1, thankless)];
    const all = [
      officer('sari', [part(60, 2.4, thankless)]),
      officer('b', both(3.4)),
      officer('c', both(3.4)),
    ];
    const blind = all.map((one) => ({
      ...one,
      parts: one.parts.map((each) => ({ ...each, service: 'cards' })),
    }));
    const [sari] = comparePeers(all);
    // colleagues earn 2.4 with permits and 2.9 altogether: Sari's 2.4 is worth 2.9
    expect(sari!.adjusted).toBeCloseTo(2.9, 12);
    expect(sari!.probabilityAbove).toBeGreaterThan(0.05);
    expect(comparePeers(blind)[0]!.probabilityAbove).toBeLessThan(0.001);
  });

  it('says nothing of who serves alone, nor where colleagues’ rest would be one to nine persons', () => {
    const alone = comparePeers([officer('a', spread(3, 4)), officer('b', spread(3, 4), 'other')]);
    expect(alone).toMatchObject([
      { adjusted: null, probabilityAbove: null },
      { adjusted: null, probabilityAbove: null },
    ]);
    const rest = (n: number) => part(n, 2, { service: 'permits' });
    const beside = (n: number) =>
      comparePeers([
        officer('a', spread(3, 4)),
        officer('b', [...spread(3, 4), rest(n)]),
        officer('c', spread(3, 4)),
      ])[0]!.adjusted;
    expect(beside(9)).toBeNull();
    expect(beside(10)).not.toBeNull();
  });

  it('lets no officer matter who is not given, and no order', () => {
    const parts = fc.array(
      fc.record({
        level: fc.constantFrom('present' as const, 'served' as const),
        service: fc.constantFrom('s', 't'),
        tally: fc
          .record({ mean: fc.constantFrom(1, 1.5, 2, 2.5, 3, 3.5, 4), n: fc.nat(60) })
          .map(({ mean, n }) => tallyOf([{ mean, n: n + 2 }])),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const officers = fc
      .array(fc.record({ unit: fc.constantFrom('u', 'v'), parts }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((one, at) => ({ ...one, officer: `o${at}` })));
    fc.assert(
      fc.property(officers, (all) => {
        const found = comparePeers(all);
        const reversed = comparePeers(all.toReversed()).toReversed();
        for (const [at, { shrunk, adjusted }] of found.entries()) {
          expect(shrunk).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(4 + 1e-9);
          expect(reversed[at]!.shrunk).toBeCloseTo(shrunk, 9);
          expect(reversed[at]!.adjusted === null).toBe(adjusted === null);
        }
      }),
    );
  });
});
