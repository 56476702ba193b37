import { FEE_ELEMENT, type PrintedElement, type PrintedInterval } from '@app/skm';
import { plusFourInterval } from '@app/statistics';
import type { IkmFigure } from './figure.js';

/**
 * The 95 % intervals of the elements' mean answers, 1–4, by key, computed when they are read: each follows from
 * its printed answers, so that it tells nothing more than they do. Null below 30 answers, and of a fee that counts as 4.
 */
export function elementIntervals({
  elements,
  fee,
}: Pick<IkmFigure, 'elements' | 'fee'>): Record<string, PrintedInterval | null> | null {
  if (elements === null) return null;
  const shown = Object.entries(elements).map(([key, { counts }]) => {
    const isCountedAsFour = key === FEE_ELEMENT && fee === 'fee-as-four';
    return [key, counts === null || isCountedAsFour ? null : intervalOf(counts)] as const;
  });
  return Object.fromEntries(shown);
}

function intervalOf(counts: NonNullable<PrintedElement['counts']>): PrintedInterval {
  const groups = Object.entries(counts).map(([answer, n]) => ({ mean: Number(answer), n }));
  const { low, high } = plusFourInterval(groups);
  return { low: low.toFixed(2), high: high.toFixed(2) };
}
