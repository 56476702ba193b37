import type { Transaction } from '@app/database';
import type { FigureSettings } from '@app/persistence/figures';
import type { CorrectedDays, FigureContent, WantedFigure } from './contents.js';

/**
 * Reads what wanted figures are made of and makes their digits, in their order.
 * @param corrected days whose later corrections are in the figures, of some units up to a place of the journal; without
 *   it all are as they were settled
 */
export type BuildContents = (
  tx: Transaction,
  agency: { instansiId: string; settings: FigureSettings },
  wanted: readonly WantedFigure[],
  corrected?: readonly CorrectedDays[],
) => Promise<FigureContent[]>;

/** One maker of an agency's figures at a time, in a transaction that reads one state and writes last. */
export interface AgencyTurns {
  alone<T>(instansiId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
}
