import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { localDay } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import { type Period, periodsOf, periodsUntil } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ReadClosedPeriods } from '../closed-periods/read-closed-periods.js';

/** Quarters to go to from a page, beside the one that is shown. */
const MOST = 4;

export interface Quarter {
  period: Period;
  isClosed: boolean;
}

export interface ChosenQuarter extends Quarter {
  /** newest first, the chosen one among them */
  all: readonly Quarter[];
  /** the agency's local day, YYYY-MM-DD */
  today: string;
}

/** Which quarter a page is about, and to which others it leads. */
@Injectable()
export class ChooseQuarter {
  constructor(
    private readonly closedPeriods: ReadClosedPeriods,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param key as it stands in the address; undefined for the newest that is closed, or the first one that runs
   * @throws DomainError `request.not-found` for what is none of the quarters
   */
  async execute(session: LiveSession, key: string | undefined): Promise<ChosenQuarter> {
    const closed = await this.closedKeys(session);
    const today = await this.tenancy.withTenant(session.instansiId, (tx) =>
      localDay(tx, this.clock()),
    );
    const all = quartersUntil(today, closed);
    const chosen = key === undefined ? newestOf(all) : all.find(({ period }) => period.key === key);
    if (chosen === undefined) throw new DomainError('request.not-found');
    return { ...chosen, all, today };
  }

  private async closedKeys(session: LiveSession): Promise<ReadonlySet<string>> {
    const periods = await this.closedPeriods.list(session);
    return new Set(periods.map(({ period }) => period));
  }
}

/** The newest quarter that is closed, or the one that runs while there is none. */
export function newestOf(all: readonly Quarter[]): Quarter {
  return all.find(({ isClosed }) => isClosed) ?? all[0]!;
}

/** Those that are closed, and those after them that run or wait for their closing. */
function quartersUntil(today: string, closed: ReadonlySet<string>): Quarter[] {
  const current = periodsOf(today).find(({ kind }) => kind === 'quarter')!;
  const all = periodsUntil(current, MOST)
    .toReversed()
    .map((period) => ({ period, isClosed: closed.has(period.key) }));
  const newest = all.findIndex(({ isClosed }) => isClosed);
  return all.filter(({ isClosed }, at) => isClosed || (newest === -1 ? at === 0 : at < newest));
}
