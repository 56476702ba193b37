/** What an invented city is like; shares from 0 to 1. */
export interface CityKind {
  units: number;
  persons: number;
  /** levels of units, 1 to 4 */
  depth: number;
  /** how busy a unit with units below is itself, beside others */
  own: number;
  /** officers of a unit, on average */
  officers: number;
  withoutOfficer: number;
  withoutService: number;
  /** officers who serve several services */
  versatile: number;
  /** how uneven units are: the i-th has weight 1 / i^zipf */
  zipf: number;
  locations: number;
  attested: number;
  /** officers' days that are held; half of them are excluded */
  held: number;
  /** ratings that a correction gives to a colleague before they settle */
  corrected: number;
  /** officers who change the unit */
  transferred: number;
  /** units that move below another one, or are merged into it */
  moved: number;
}

export const USUAL: CityKind = {
  units: 12,
  persons: 3000,
  depth: 1,
  own: 0,
  officers: 4,
  withoutOfficer: 0.25,
  withoutService: 0.1,
  versatile: 0.5,
  zipf: 0.8,
  locations: 0,
  attested: 1,
  held: 0,
  corrected: 0,
  transferred: 0,
  moved: 0,
};

const ALL_OF_IT: Partial<CityKind> = {
  depth: 4,
  own: 0.2,
  locations: 5,
  attested: 0.7,
  held: 0.05,
  corrected: 0.01,
  transferred: 0.3,
  withoutOfficer: 0.03,
  withoutService: 0.03,
  versatile: 0.8,
};

export const KINDS = {
  dense: { units: 12, persons: 5000, withoutOfficer: 0, withoutService: 0 },
  sparse: { units: 40, persons: 6000 },
  nested: { units: 30, persons: 5000, depth: 4, own: 0.25 },
  levels: { units: 20, persons: 4000, attested: 0.6 },
  locations: { units: 24, persons: 5000, locations: 5 },
  corrections: { units: 20, persons: 4000, held: 0.05, corrected: 0.02 },
  everything: { units: 30, persons: 4500, ...ALL_OF_IT },
  'one officer': {
    units: 40,
    persons: 5000,
    officers: 1,
    withoutOfficer: 0.04,
    withoutService: 0.04,
  },
  tiny: { units: 60, persons: 1500, depth: 2, own: 0.1, zipf: 1.2 },
  moves: { units: 30, persons: 4500, ...ALL_OF_IT, moved: 0.2 },
} satisfies Record<string, Partial<CityKind>>;

export type CityName = keyof typeof KINDS;

export const CITY_NAMES = Object.keys(KINDS) as CityName[];
