import type { FigureSource } from '../pages/components/figure.view.js';
import type { OpenQuarter } from './home/read-my-home.js';

/** Where the API gives the numbers of an officer's pages; `at` continues the pointer. */
export type SourceAt = (at: string) => FigureSource;

/** The quarter that runs, which only the officer reads. */
export function runningSource({ period, place }: OpenQuarter): SourceAt {
  return (at) => ({
    address: `/api/v1/me/summary?period=${period.key}`,
    pointer: `/assignments/${place}/running${at}`,
  });
}

/** A closed quarter. */
export function closedSource(assignmentId: string, period: string): SourceAt {
  return (at) => ({
    address: `/api/v1/assignments/${assignmentId}/indicators?period=${period}`,
    pointer: `/figures${at}`,
  });
}
