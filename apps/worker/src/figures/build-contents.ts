import type { Transaction } from '@app/database';
import type { CorrectionPlaces } from '@app/persistence/figures';
import type { FigureContent, WantedFigure } from './contents.js';

/** Whose figures are made. */
export interface FigureAgency {
  instansiId: string;
}

/**
 * Reads what wanted figures are made of and makes their digits, in their order.
 * @param corrections up to where the later corrections of which units are in them; without it none are
 */
export type BuildContents = (
  tx: Transaction,
  agency: FigureAgency,
  wanted: readonly WantedFigure[],
  corrections?: CorrectionPlaces,
) => Promise<FigureContent[]>;
