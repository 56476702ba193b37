import { attestedIndex, drawQuarter, measureShifts } from './attacked-officer.js';
import { holdBar, type Measured } from './bars.js';
import type { Traffic } from './quarter.js';
import { seededRandom } from './random.js';

const QUARTERS = 50;
const MIX: Traffic['mix'] = [0.3, 0.55, 0.15];

it('who has never been there moves no attested figure', () => {
  holdBar(
    `From home (photo of a poster, or of a display sent on too late): largest shift of the attested index, ${QUARTERS} quarters`,
    2,
    (seed) =>
      [90, 30].flatMap((perQuarter) =>
        ([4, 1] as const).flatMap((answer) =>
          [5, 20, 50, 200].map((fakes) => measure({ perQuarter, answer, fakes, seed })),
        ),
      ),
  );
});

function measure(one: {
  perQuarter: number;
  answer: 1 | 4;
  fakes: number;
  seed: number;
}): Measured {
  const { perQuarter, answer, fakes, seed } = one;
  const random = seededRandom(seed);
  const traffic = { perQuarter, mix: MIX, season: false };
  // friends and a private window each: nothing but the level can stop these
  const attack = { fakes, answer, days: 10, level: 'open', phones: 20, pace: 'any hour' } as const;
  const shifts = measureShifts(QUARTERS, () => drawQuarter(traffic, attack, random), attestedIndex);
  const who = answer === 4 ? 'stuffing' : 'one-star bombing';
  return { what: `${who}, n = ${perQuarter}, k = ${fakes}`, value: shifts.largest, atMost: 1.5 };
}
