import { drawQuarter, measureShifts, openIndex } from './attacked-officer.js';
import type { Attack } from './attacks.js';
import { holdBar, type Measured } from './bars.js';
import { seededRandom } from './random.js';

const QUARTERS = 80;
const TRAFFIC = { perQuarter: 90, mix: [1, 0, 0], season: false } as const;

type Plan = Pick<Attack, 'fakes' | 'days' | 'phones' | 'pace'>;

it('a unit with posters only withstands one phone in a hurry, and not patience', () => {
  holdBar(
    `Poster-only unit, n = 90: mean shift of the open index, ${QUARTERS} quarters`,
    2,
    (seed) => {
      const random = seededRandom(seed);
      const measure = (what: string, plan: Plan, bar: Partial<Measured> = {}): Measured[] =>
        ([4, 1] as const).map((answer) => {
          const attack = { ...plan, answer, level: 'open' } as const;
          const { mean } = measureShifts(
            QUARTERS,
            () => drawQuarter(TRAFFIC, attack, random),
            openIndex,
          );
          const who = answer === 4 ? 'stuffing' : 'bombing';
          return { what: `${who}: ${what}`, value: mean, ...bar };
        });
      const claimed = { atLeast: -3, atMost: 3 };
      const inHurry = [1, 3, 5, 10].flatMap((days) =>
        measure(
          `one phone, k = 200 in ${days} days`,
          { fakes: 200, days, phones: 1, pace: 1 },
          claimed,
        ),
      );
      const slower = [20, 50].flatMap((fakes) =>
        measure(`one phone, k = ${fakes} in 10 days`, {
          fakes,
          days: 10,
          phones: 1,
          pace: 'any hour',
        }),
      );
      const atOneGo = measure('one phone, k = 50 in 10 days, each day at one go', {
        fakes: 50,
        days: 10,
        phones: 1,
        pace: 1,
      });
      const patient = { fakes: 200, days: 60, phones: 1, pace: 'any hour' } as const;
      return [
        ...inHurry,
        ...slower,
        ...atOneGo,
        ...measure('one patient phone, k = 200 in 60 days', patient),
        ...measure('20 friends, k = 200 in 10 days', { ...patient, days: 10, phones: 20 }),
        ...measure('20 friends, k = 200 in 60 days', { ...patient, phones: 20 }),
      ];
    },
  );
});
