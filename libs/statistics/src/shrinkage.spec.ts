import fc from 'fast-check';
import { shrinkOfficers, type OfficerTally } from './shrinkage.js';
import { tallyOf } from './tally.js';

/** `n` persons, half of them a point above the mean and half a point below. */
function around(mean: number, n: number): OfficerTally['tally'] {
  return tallyOf([
    { mean: mean - 1, n: n / 2 },
    { mean: mean + 1, n: n / 2 },
  ]);
}

describe('shrinkOfficers with few officers', () => {
  it('sets twenty average ratings of the unit beside the own ones', () => {
    const { officers, k0, assumed } = shrinkOfficers([
      { officer: 'A', unit: 'U', tally: around(3, 20) },
      { officer: 'B', unit: 'U', tally: around(2, 20) },
    ]);
    expect([k0, assumed]).toEqual([20, true]);
    // equal n: the unit's mean is 2.5; B = 20 / (20 + 20) = 0.5
    expect(officers.map(({ theta }) => theta)).toEqual([
      expect.closeTo(2.75, 12),
      expect.closeTo(2.25, 12),
    ]);
    // s² = 40 / 38; τ² = s²/20; v = (τ² + s²/20) / 2 = s²/20
    // sd² = 0.5 s²/20 + 0.25 s²/20 = 0.0394737; of the difference the same, as B = 1 - B
    // 0.25 / √0.0394737 = 1.258306, Φ = 0.895859
    expect(officers[0]?.sd).toBeCloseTo(Math.sqrt(0.75 * (40 / 38 / 20)), 12);
    expect(officers[0]?.probabilityAboveUnit).toBeCloseTo(0.89586, 4);
  });
});

describe('shrinkOfficers with enough officers', () => {
  // ten officers of 50 in two units; the spread within each is 1
  const means = { high: [2.4, 2.6, 2.8, 2.8, 3], low: [2, 2.2, 2.4, 2.6, 2.8] };
  const officers = Object.entries(means).flatMap(([unit, own]) =>
    own.map((mean, at) => ({ officer: `${at}`, unit, tally: around(mean, 50) })),
  );

  it('measures how officers differ', () => {
    const { withinOfficers, betweenOfficers, k0, assumed } = shrinkOfficers(officers);
    // s² = 10 × 50 / 490; unit means 2.72 and 2.4;
    // Σ (m - m_u)² = 0.208 + 0.4; SSA = 50 × 0.608 = 30.4; 8 degrees; n0 = 50 as all n are equal
    const within = 500 / 490;
    const between = (30.4 / 8 - within) / 50;
    expect(withinOfficers).toBeCloseTo(within, 12);
    expect(betweenOfficers).toBeCloseTo(between, 12);
    expect(k0).toBeCloseTo(within / between, 9);
    expect(assumed).toBe(false);
  });

  it('draws the units towards the agency', () => {
    // m* = 2.72 and 2.4, g = 2.56; v = (τ² + s²/50) / 5 = (30.4 / 8 / 50) / 5 = 0.0152
    // Var = 0.0512; ω² = 0.036; B_u = 0.036 / 0.0512 = 0.703125; μ = 2.56 ± 0.703125 × 0.16
    const shrunk = shrinkOfficers(officers).officers;
    expect(shrunk[0]?.unitMean).toBeCloseTo(2.6725, 10);
    expect(shrunk[9]?.unitMean).toBeCloseTo(2.4475, 10);
  });

  it('believes nobody to differ when their means do not', () => {
    const alike = officers.map((one) => ({ ...one, tally: around(3, 50) }));
    for (const { theta, weight } of shrinkOfficers(alike).officers) {
      expect(theta).toBeCloseTo(3, 10);
      expect(weight).toBeLessThan(0.001);
    }
  });
});

describe('shrinkOfficers', () => {
  const tallies = fc
    .array(
      fc.record({
        mean: fc.integer({ min: 2, max: 8 }).map((x) => x / 2),
        n: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 2, maxLength: 5 },
    )
    .map(tallyOf);
  const agencies = fc
    .array(fc.record({ unit: fc.constantFrom('x', 'y', 'z'), tally: tallies }), {
      minLength: 2,
      maxLength: 30,
    })
    .map((rows) => rows.map((row, at) => ({ ...row, officer: `${at}` })));

  it('puts everybody between the own mean and the unit', () => {
    fc.assert(
      fc.property(agencies, (agency) => {
        shrinkOfficers(agency).officers.forEach(({ theta, unitMean, sd }, at) => {
          const { sum, n } = (agency[at] as OfficerTally).tally;
          const [low, high] = [Math.min(sum / n, unitMean), Math.max(sum / n, unitMean)];
          expect(theta).toBeGreaterThanOrEqual(low - 1e-9);
          expect(theta).toBeLessThanOrEqual(high + 1e-9);
          expect(sd).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('is the same to the last bit in any order', () => {
    fc.assert(
      fc.property(agencies, (agency) => {
        const reversed = shrinkOfficers([...agency].reverse());
        expect({ ...reversed, officers: [...reversed.officers].reverse() }).toEqual(
          shrinkOfficers(agency),
        );
      }),
    );
  });

  it('refuses an officer named twice, and single ratings only', () => {
    const one = { officer: 'A', unit: 'U', tally: around(3, 2) };
    expect(() => shrinkOfficers([one, one])).toThrow('officer A stands twice in unit U');
    const single = { ...one, tally: tallyOf([{ mean: 3, n: 1 }]) };
    expect(() => shrinkOfficers([single])).toThrow('at least two ratings');
  });
});
