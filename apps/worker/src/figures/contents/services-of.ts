import type { ServiceTime } from '@app/persistence/figure-sources';
import type { Slice } from './slice.js';
import type { Span } from './span.js';

/** The services of a place's units as they stand on the last day that is counted, and those that were rated. */
export function servicesOf(
  span: Span,
  slice: Slice,
  services: readonly ServiceTime[],
): ServiceTime[] {
  const stretch = slice.lastStretch;
  const rated = new Set(slice.parts('all').map(({ serviceId }) => serviceId));
  const day = span.lastDayOf(stretch);
  return services.filter(({ id, unitId, from, to }) => {
    if (rated.has(id)) return true;
    if (from > day || (to !== null && to <= day)) return false;
    const { units, agency } = span.placesHolding(unitId, stretch);
    return slice.subject.kind === 'instansi' ? agency : units.includes(slice.subject.id);
  });
}
