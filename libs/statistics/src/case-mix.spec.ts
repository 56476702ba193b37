import { adjustForServices } from './case-mix.js';

describe('adjustForServices', () => {
  // colleagues of Sari: permits 40 with 2.5, cards 60 with 3.5: together 3.1
  const others = [
    { officer: 'Bagas', service: 'permits', n: 30, sum: 70 },
    { officer: 'Wulan', service: 'permits', n: 10, sum: 30 },
    { officer: 'Wulan', service: 'cards', n: 40, sum: 140 },
    { officer: 'Bagas', service: 'cards', n: 20, sum: 70 },
  ];

  it('gives back what a thankless service takes', () => {
    const [sari] = adjustForServices([
      { officer: 'Sari', service: 'permits', n: 30, sum: 81 },
      { officer: 'Sari', service: 'cards', n: 10, sum: 35 },
      ...others,
    ]);
    // raw 116 / 40 = 2.9; her mix earns (30 × 2.5 + 10 × 3.5) / 40 = 2.75; 2.9 - (2.75 - 3.1) = 3.25
    expect(sari).toEqual({
      officer: 'Sari',
      raw: 2.9,
      adjusted: expect.closeTo(3.25, 12),
      comparableShare: 1,
    });
  });

  it('leaves alone what nobody else serves, and says how much that is', () => {
    const [sari] = adjustForServices([
      { officer: 'Sari', service: 'permits', n: 20, sum: 50 },
      { officer: 'Sari', service: 'weddings', n: 20, sum: 70 },
      ...others,
    ]);
    // half of the mix: 3.0 - 0.5 × (2.5 - 3.1) = 3.3
    expect(sari).toMatchObject({ adjusted: expect.closeTo(3.3, 12), comparableShare: 0.5 });
  });

  it('does not compare with fewer than 30 persons of colleagues', () => {
    const tallies = [
      { officer: 'Sari', service: 'cards', n: 30, sum: 60 },
      { officer: 'Bagas', service: 'cards', n: 19, sum: 60 },
      { officer: 'Wulan', service: 'cards', n: 10, sum: 30 },
    ];
    const [sari, bagas] = adjustForServices(tallies);
    expect(sari).toMatchObject({ adjusted: 2, comparableShare: 0 });
    expect(bagas).toMatchObject({ comparableShare: 1 });
  });

  it('does not compare with one colleague alone, whose figure in the service would be told', () => {
    const cards = { service: 'cards', n: 40, sum: 120 };
    const nine = { service: 'cards', n: 9, sum: 27 };
    const sari = { officer: 'Sari', service: 'cards', n: 40, sum: 100 };
    const shareBeside = (...colleagues: (typeof sari)[]): number =>
      adjustForServices([sari, ...colleagues])[0]!.comparableShare;
    expect(shareBeside({ officer: 'Bagas', ...cards })).toBe(0);
    expect(shareBeside({ officer: 'Bagas', ...cards }, { officer: 'Wulan', ...nine })).toBe(0);
    expect(shareBeside({ officer: 'Bagas', ...cards }, { officer: 'Wulan', ...cards })).toBe(1);
  });

  it('changes nothing where everybody serves the same service', () => {
    const tallies = ['a', 'b', 'c'].map((officer, at) => ({
      officer,
      service: 'cards',
      n: 40,
      sum: 100 + 10 * at,
    }));
    for (const { raw, adjusted } of adjustForServices(tallies)) expect(adjusted).toBeCloseTo(raw);
  });

  it('refuses answers off the scale', () => {
    expect(() => adjustForServices([{ officer: 'a', service: 's', n: 2, sum: 9 }])).toThrow(
      '1 to 4',
    );
  });
});
