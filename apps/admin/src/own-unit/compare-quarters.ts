import { movementBetween, type Movement } from '@app/statistics';
import type { IndicatorsView } from '../indicators/indicators.view.js';
import { shownElements } from './read-own-unit.js';

/** Which way the index went; null where one of both is not shown. */
export function movementOfIndex(
  now: IndicatorsView,
  before: IndicatorsView | null,
): Movement | null {
  const [one, other] = [indexOf(now), before && indexOf(before)];
  return one && other ? movementBetween(other, one) : null;
}

/** Which way each element went, all told at once; elements that cannot be compared are left out. */
export function movementsOfElements(
  now: IndicatorsView,
  before: IndicatorsView | null,
): Map<string, Movement> {
  const [one, other] = [elementsOf(now), before ? elementsOf(before) : new Map<string, Printed>()];
  const both = [...one].filter(([key]) => other.has(key));
  return new Map(
    both.map(([key, value]) => [key, movementBetween(other.get(key)!, value, both.length)]),
  );
}

type Printed = Parameters<typeof movementBetween>[0];

function indexOf({ figures }: IndicatorsView): Printed | null {
  const { ikm = null, interval = null } = figures.ikm?.figure ?? {};
  return ikm === null || interval === null ? null : printed(ikm, interval);
}

function elementsOf(view: IndicatorsView): Map<string, Printed> {
  return new Map(
    shownElements({ view }).flatMap(([key, { nrr, interval }]) =>
      interval === null ? [] : [[key, printed(nrr, interval)]],
    ),
  );
}

function printed(value: string, { low, high }: { low: string; high: string }): Printed {
  return { value: Number(value), interval: { low: Number(low), high: Number(high) } };
}
