import { USUAL_SHAPE } from './attacked-officer.js';
import { holdBar, type Measured } from './bars.js';
import {
  drawOfficer,
  LEARNING_DAYS,
  OFFICERS_OF_UNIT,
  QUARTER_DAYS,
  type Traffic,
  usualPerDay,
} from './quarter.js';
import { seededRandom } from './random.js';
import { judge } from './rules.js';

const UNITS = 40;
/** Evening ratings have only the poster's address and are the open ones. */
const MIX: Traffic['mix'] = [0.3, 0.55, 0.15];

it('honest ratings are hardly ever lost', () => {
  holdBar(
    `No attack, all rules on, ${UNITS} units of ${OFFICERS_OF_UNIT}: half of those present on the office's Wi-Fi, 30 % in the evening, a busy fortnight`,
    2,
    (seed) => [30, 90, 300].flatMap((perQuarter) => measure(perQuarter, seed)),
  );
});

function measure(perQuarter: number, seed: number): Measured[] {
  const random = seededRandom(seed);
  const traffic = { perQuarter, mix: MIX, season: true };
  const officers = Array.from({ length: UNITS }, () => {
    const draw = (days: number, season: boolean) =>
      Array.from({ length: OFFICERS_OF_UNIT }, () =>
        drawOfficer({ ...traffic, season }, days, USUAL_SHAPE, random),
      );
    const usual = usualPerDay(draw(LEARNING_DAYS, false));
    return draw(QUARTER_DAYS, true).map((ratings) => ({ ratings, ...judge(ratings, usual) }));
  }).flat();
  const total = (count: (one: (typeof officers)[number]) => number): number =>
    officers.reduce((sum, officer) => sum + count(officer), 0);
  const given = total(({ ratings }) => ratings.length);
  const what = (name: string): string => `n = ${perQuarter}: ${name}`;
  return [
    {
      what: what('lost (held or stored only), %'),
      value: (100 * total(({ held, storedOnly }) => held.length + storedOnly.length)) / given,
      atMost: 3.5,
    },
    {
      what: what('present made open by the quota, %'),
      value: (100 * total((o) => o.lowered)) / given,
    },
    {
      what: what('holds per 1,000 ratings'),
      value: (1000 * total((o) => o.holds)) / given,
      atMost: 10,
    },
  ];
}
