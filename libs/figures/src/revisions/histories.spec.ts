import { attack, type AttackedPlace, figuresOfCuts, type Measure, periodDays } from '@app/figures';
import fc from 'fast-check';
import { anyCity } from '../../../../test/support/worker/any-city.js';
import type { City } from '../../../../test/support/worker/invented-city.js';
import {
  type PlayedQuarter,
  playQuarter,
  publishedCuts,
  toEnd,
} from '../../../../test/support/worker/play-quarter.js';
import {
  type PlayedRevisions,
  playRevisions,
} from '../../../../test/support/worker/play-revisions.js';

const TURNS = 3;

function attackedPlaces(
  city: City,
  measure: Measure,
  played: PlayedQuarter,
  { corrected, figures }: PlayedRevisions,
): AttackedPlace[] {
  const period = periodDays(city.from, city.until);
  const shown = [...figuresOfCuts(period, publishedCuts(played)), ...figures];
  const { leftOut } = played.closing;
  return toEnd(attack({ ...city, period, measure, figures: shown, leftOut, corrected }));
}

it('an attacker who keeps every state of a quarter finds no combination of one to nine persons', () => {
  const turns = { revised: 0, waiting: 0 };
  fc.assert(
    fc.property(
      anyCity,
      fc.constantFrom<Measure>('persons', 'respondents'),
      fc.integer({ min: 1, max: 1e6 }),
      (city, measure, seed) => {
        const played = playQuarter(city, measure);
        const revised = playRevisions(city, measure, played, { seed, turns: TURNS });
        expect(attackedPlaces(city, measure, played, revised)).toEqual([]);
        for (const turn of revised.turns) {
          turns.revised += turn.revised;
          turns.waiting += turn.waiting;
        }
      },
    ),
    { numRuns: 20 },
  );
  expect(turns.revised).toBeGreaterThan(0);
  expect(turns.waiting).toBeGreaterThan(0);
});
