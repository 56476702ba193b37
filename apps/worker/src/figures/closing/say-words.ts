import type { Transaction } from '@app/database';
import type { Days, FigureAgency, NewLevelContrast } from '@app/persistence/figures';
import { lastDayOf, type Period } from '@app/skm';
import type { LeftOutDays } from '../contents.js';
import type { QuarterWords } from '../contents/words-of-quarter.js';
import type { MadeFigure } from '../figure-maker.js';

/** What is said of officers among colleagues in a quarter. */
export type WordSayer = (
  tx: Transaction,
  instansiId: string,
  quarter: Days,
  assignmentIds: readonly string[],
  leftOut: readonly LeftOutDays[],
) => Promise<QuarterWords>;

interface Quarter {
  tx: Transaction;
  agency: FigureAgency;
  period: Period;
  /** who stays out of the officers' figures */
  leftOut: readonly LeftOutDays[];
}

/** Figures of a period that is closed, and what reviewers alone are told beside them. */
export interface SaidFigures {
  made: readonly MadeFigure[];
  contrasts: readonly NewLevelContrast[];
}

/** The figures of a quarter with the word about each officer, which is said once, of the whole quarter. */
export async function withWords(
  made: readonly MadeFigure[],
  say: WordSayer,
  { tx, agency, period, leftOut }: Quarter,
): Promise<SaidFigures> {
  const isSpokenOf = ({ planned }: MadeFigure): boolean =>
    planned.measure === 'officer' && planned.periodKind === 'quarter';
  const officers = made.filter(isSpokenOf).map(({ planned }) => planned.subject.id);
  const days = { from: period.from, until: lastDayOf(period) };
  const { words, contrasts } = await say(tx, agency.instansiId, days, officers, leftOut);
  const withWord = made.map((one) => {
    const word = words.get(one.planned.subject.id);
    if (!isSpokenOf(one) || !word) return one;
    const { content } = one;
    return { ...one, content: { ...content, figure: { ...content.figure, word } } };
  });
  return { made: withWord, contrasts };
}
