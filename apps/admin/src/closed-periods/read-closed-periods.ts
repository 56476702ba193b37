import { groupBy } from '@app/collections';
import { Tenancy, type Transaction } from '@app/database';
import { DomainError } from '@app/errors';
import { findUnitsInScope } from '@app/persistence/access';
import {
  changesWithin,
  type ClosedPeriod,
  findClosedPeriod,
  type FigureChange,
  listClosedPeriods,
  type ListedPeriod,
  listWaitingCorrections,
  type WaitingCorrections,
} from '@app/persistence/figures';
import { localDay } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { addFigureAuditEntry } from '../access/add-figure-audit-entry.js';
import { isPermitted } from '../access/policy.js';
import type { LiveSession } from '../access/resume-session.js';

/** A period with its closing and revisions, the newest first. */
export interface PeriodHistory extends Pick<
  ListedPeriod,
  'period' | 'kind' | 'firstDay' | 'lastDay'
> {
  revisions: ListedPeriod[];
}

/** Closed periods as planners, administrators and unit heads read them. */
@Injectable()
export class ReadClosedPeriods {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest period first. */
  async list({ instansiId }: LiveSession): Promise<PeriodHistory[]> {
    const closed = await this.tenancy.withTenant(instansiId, listClosedPeriods);
    return [...groupBy(closed, ({ period }) => period).values()].map((revisions) => {
      const [{ period, kind, firstDay, lastDay }] = revisions as [ListedPeriod];
      return { period, kind, firstDay, lastDay, revisions };
    });
  }

  /**
   * A closing or revision with the changes that this person may see. Reading what changed about an officer leaves an
   * audit entry.
   *
   * @throws DomainError `closed-period.unknown`
   */
  find(session: LiveSession, id: string): Promise<ClosedPeriod> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const found = await findClosedPeriod(tx, id);
      if (found === null) throw new DomainError('closed-period.unknown');
      return this.asSeen(tx, session, found, at);
    });
  }

  /** @returns units whose corrections wait, of those that this person may see */
  waiting(session: LiveSession, { key }: Period): Promise<WaitingCorrections[]> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      const units = await findUnitsInScope(tx, session, today);
      const waiting = await listWaitingCorrections(tx, key, today);
      return units === null ? waiting : waiting.filter(({ unitId }) => units.has(unitId));
    });
  }

  /** A closing or revision with the changes that this person may see; see {@link find}. */
  async asSeen(
    tx: Transaction,
    session: LiveSession,
    closed: ClosedPeriod,
    at: Date,
  ): Promise<ClosedPeriod> {
    if (closed.changes === null) return closed;
    const changes = await this.changesSeenBy(tx, session, closed.changes, closed.lastDay);
    const subjects = new Map(changes.map(({ subject }) => [subject.id, subject]));
    for (const subject of subjects.values())
      await addFigureAuditEntry(tx, session, subject, { key: closed.period }, { at, notes: [] });
    return { ...closed, changes };
  }

  private async changesSeenBy(
    tx: Transaction,
    session: LiveSession,
    changes: FigureChange[],
    day: string,
  ): Promise<FigureChange[]> {
    const units = await findUnitsInScope(tx, session, day);
    const inScope = units === null ? changes : await changesWithin(tx, changes, units);
    if (isPermitted(session.role, 'officer-figures.read')) return inScope;
    return inScope.filter(({ subject }) => subject.kind !== 'assignment');
  }
}
