import type { Transaction } from '@app/database';
import { findOwnCuts } from '@app/persistence/figures';
import type { Period } from '@app/skm';
import type { ToldFigure } from '../figure-maker.js';

/** The elements that officers have seen of themselves while a quarter ran: its closing is told to the same persons. */
export async function ownElements(
  tx: Transaction,
  instansiId: string,
  { key, from }: Period,
): Promise<ToldFigure[]> {
  const cuts = await findOwnCuts(tx, { instansiId, period: key });
  return cuts.flatMap(({ assignmentId, measure, until, elements }): ToldFigure[] => {
    if (elements === null) return [];
    const answers = Object.fromEntries(Object.entries(elements).map(([of, { n }]) => [of, n]));
    const subject = { subjectKind: 'assignment', subjectId: assignmentId } as const;
    return [{ ...subject, measure, basis: 'attested', covers: [{ from, until }], answers }];
  });
}
