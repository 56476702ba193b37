import type { PeriodCounts } from './period-counts.js';
import type { Place } from './places.js';

/** Units before what holds them, then the agency, and the locations last, the largest first. */
export function fromTheLeaves({ all, period }: PeriodCounts): Place[] {
  const byId = (a: Place, b: Place): number => (a.line.subject.id < b.line.subject.id ? -1 : 1);
  const size = ({ line }: Place): number => line.counts[period.length]!;
  return [
    ...[...all.units.values()].toSorted((a, b) => b.depth - a.depth || byId(a, b)),
    all.agency,
    ...all.locations.toSorted((a, b) => size(b) - size(a) || byId(a, b)),
  ];
}
