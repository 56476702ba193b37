import { attestedIndex, drawQuarter, measureShifts } from './attacked-officer.js';
import type { Attack } from './attacks.js';
import { holdBar } from './bars.js';
import { seededRandom } from './random.js';

const QUARTERS = 100;
const TRAFFIC = { perQuarter: 90, mix: [0.3, 0.55, 0.15], season: false } as const;

it('a relayed live code is stopped in a burst, and not a few a day', () => {
  holdBar(
    `A live code passed on to 20 friends, n = 90: mean shift of the anchored index, ${QUARTERS} quarters`,
    2,
    (seed) => {
      const random = seededRandom(seed);
      return [1, 3, 10].flatMap((days) =>
        [5, 20, 50].flatMap((fakes) =>
          ([4, 1] as const).map((answer) => {
            const attack: Attack = {
              fakes,
              days,
              answer,
              phones: 20,
              level: 'present',
              pace: 'any hour',
            };
            const draw = () => drawQuarter(TRAFFIC, attack, random);
            const claimed = days === 1 && fakes >= 20;
            return {
              what: `${answer === 4 ? 'stuffing' : 'bombing'}, k = ${fakes} in ${days} days`,
              value: measureShifts(QUARTERS, draw, attestedIndex).mean,
              ...(claimed && { atLeast: -1, atMost: 1 }),
            };
          }),
        ),
      );
    },
  );
});
