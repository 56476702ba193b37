import type { Database } from '@app/database';
import { nextStep } from '@app/jobs';
import { readState } from '@app/persistence/cells';
import {
  findCorrectedQuarters,
  findWaitingCorrections,
  type JournalPlace,
  replaceWaitingCorrections,
  type WaitingCorrection,
} from '@app/persistence/figures';
import type { AgencyTurns } from '../build-contents.js';
import { draftQuarter } from './draft-revision.js';

/** Lists, without numbers, which units have corrections of a closed quarter that wait. */
export class RefreshCorrections {
  /** up to where corrections have been looked for, since this process runs */
  private looked: JournalPlace = ['0', '0'];

  constructor(
    private readonly dataSource: Database['dataSource'],
    private readonly turns: AgencyTurns,
  ) {}

  /**
   * Looks at the closed quarters that were corrected since the last time; the first time at all of them.
   * @returns how many lists have changed
   */
  async execute(): Promise<number> {
    const { xid, journalId } = await readState(this.dataSource.manager);
    const summed: JournalPlace = [xid, journalId];
    let changed = 0;
    for (const quarter of await findCorrectedQuarters(this.dataSource, this.looked, summed)) {
      await nextStep();
      changed += (await this.refresh(quarter, summed)) ? 1 : 0;
    }
    this.looked = summed;
    return changed;
  }

  private refresh(
    of: { instansiId: string; period: string },
    summed: JournalPlace,
  ): Promise<boolean> {
    return this.turns.alone(of.instansiId, async (tx) => {
      const draft = await draftQuarter(tx, of.instansiId, of.period, summed);
      if (!draft) return false;
      const { revised, waiting } = draft;
      const now = [...revised, ...waiting]
        .toSorted()
        .map((unitId): WaitingCorrection => ({ unitId, ready: revised.includes(unitId) }));
      const before = await findWaitingCorrections(tx, of);
      if (JSON.stringify(before) === JSON.stringify(now)) return false;
      await replaceWaitingCorrections(tx, of, now);
      return true;
    });
  }
}
