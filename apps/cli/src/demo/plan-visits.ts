import { DateTime } from 'luxon';
import type { Outlet } from './outlets.js';
import type { Span } from './read-demo-organisation.js';
import type { SeededRandom } from './seeded-random.js';
import { busyness, HOURS } from './story.js';

/** A citizen who was served and will rate. */
export interface Visit {
  at: DateTime;
  outlet: Outlet;
  /** how much of the span has passed, from 0 to 1 */
  progress: number;
}

interface Sitting {
  day: DateTime;
  outlet: Outlet;
  weight: number;
}

/** How much a day's rush may differ from what its date lets expect. */
const DAY_SPREAD = 0.25;

/** So many visits in opening hours of the span, in the order of time. */
export function planVisits(
  { from, to }: Span,
  outlets: Outlet[],
  count: number,
  random: SeededRandom,
): Visit[] {
  const sittings = planSittings({ from, to }, outlets, random);
  const pickSitting = weighted(sittings.map((sitting) => [sitting, sitting.weight]));
  const pickHour = weighted(Object.entries(HOURS).map(([hour, weight]) => [Number(hour), weight]));
  const length = to.toMillis() - from.toMillis();
  return Array.from({ length: count }, (): Visit => {
    const { day, outlet } = pickSitting(random);
    const at = day.set({
      hour: pickHour(random),
      minute: random.below(60),
      second: random.below(60),
    });
    return { at, outlet, progress: (at.toMillis() - from.toMillis()) / length };
  }).toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
}

function planSittings({ from, to }: Span, outlets: Outlet[], random: SeededRandom): Sitting[] {
  const sittings: Sitting[] = [];
  for (let day = from; day < to; day = day.plus({ days: 1 })) {
    const { month, weekday } = day;
    const date = day.toISODate()!;
    const rush = Math.exp(DAY_SPREAD * random.normal());
    for (const outlet of outlets.filter((one) => one.isOpenOn(date))) {
      const weight = rush * busyness(outlet.key, { month, weekday, date });
      if (weight > 0) sittings.push({ day, outlet, weight });
    }
  }
  return sittings;
}

/** Draws values in proportion to their weights. */
function weighted<T>(entries: [value: T, weight: number][]): (random: SeededRandom) => T {
  let total = 0;
  const ends = entries.map(([, weight]) => (total += weight));
  return (random) => {
    const mark = random.next() * total;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > mark) high = middle;
      else low = middle + 1;
    }
    return entries[low]![0];
  };
}
