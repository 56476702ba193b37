import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Basis, Figure, FigureByMeasure, FigureSubject, Measure } from './figure.js';

type LeftOut = 'counts' | 'elements' | 'reasons' | 'means' | 'compatibility';

/** A figure without its distributions and elements, which are most of its bytes. */
export type TrendFigure<M extends Measure = Measure> = Omit<Figure, 'measure' | 'figure'> & {
  measure: M;
  figure: { [K in M]: Omit<FigureByMeasure[K], LeftOut> }[M];
};

const trendOf = defineQuery<
  {
    kind: string;
    ids: readonly string[];
    periods: readonly string[];
    measure: Measure;
    basis: Basis;
  },
  TrendFigure
>(new URL('./queries/find-trend.sql', import.meta.url));

/**
 * The figures that stand now of one measure, for subjects of one kind and some periods: of officers the
 * attested ones, of all others those of all counted ratings. Runs in the caller's tenant transaction; reads one
 * row of an index for each of them, however many ratings there are.
 *
 * @param periods keys of the calendar grid
 */
export function findTrend(
  tx: EntityManager,
  subjects: { kind: FigureSubject['kind']; ids: readonly string[] },
  measure: Measure,
  periods: readonly string[],
): Promise<TrendFigure[]> {
  const basis = subjects.kind === 'assignment' ? 'attested' : 'all';
  return trendOf(tx, { ...subjects, periods, measure, basis });
}
