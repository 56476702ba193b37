import type { ResolvedCode } from '@app/persistence/ratings';
import type { JSX } from 'preact';

/** Where the citizen is: unit, and counter, service and location where they are known. */
export function Target({ target }: { target: ResolvedCode }): JSX.Element {
  const parts = [target.counter, target.service, target.location].filter((part) => part !== null);
  return (
    <p class="target">
      <b>{target.unit.name}</b>
      {parts.length > 0 && <span>{parts.map((part) => part.name).join(' · ')}</span>}
    </p>
  );
}
