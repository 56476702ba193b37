import type { ResolvedCode } from '@app/persistence/ratings';
import type { JSX } from 'preact';

/** Where the citizen is: unit, and counter, service and location where they are known. */
export function Place({ place }: { place: ResolvedCode }): JSX.Element {
  const parts = [place.counter, place.service, place.location].filter((part) => part !== null);
  return (
    <p class="place">
      <b>{place.unit.name}</b>
      {parts.length > 0 && <span>{parts.map((part) => part.name).join(' · ')}</span>}
    </p>
  );
}
