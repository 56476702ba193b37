import { Tenancy } from '@app/database';
import {
  type CaseDecision,
  decideCase,
  findCase,
  type LedgerEntry,
  listCases,
  type ReviewCase,
} from '@app/persistence/integrity';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { redactComment } from '@app/redaction';
import { RULE_VERSION } from '@app/statistics';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';

/** Letting ratings count needs no reason of its own: they are genuine. */
interface NewDecision {
  action: CaseDecision['action'];
  reason?: CaseDecision['reason'] | undefined;
  note?: string | undefined;
}

/** What reviewers read and decide; everything of their own unit is as if it were not there. */
@Injectable()
export class ReviewCases {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(session: LiveSession, which: 'waiting' | 'decided'): Promise<ReviewCase[]> {
    return this.tenancy.withTenant(session.instansiId, async (tx) =>
      listCases(tx, session, which, await localDay(tx, this.clock())),
    );
  }

  /** @throws DomainError `case.unknown` */
  find(session: LiveSession, id: string): Promise<ReviewCase & { decisions: LedgerEntry[] }> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const found = await findCase(tx, session, id, await localDay(tx, this.clock()));
      if (found === null) throw new DomainError('case.unknown');
      return found;
    });
  }

  /**
   * @returns the state now; `proposed` when a second reviewer has to agree
   * @throws DomainError `case.unknown`, `case.day-running`, `case.closed`, `case.same-reviewer`
   */
  decide(
    session: LiveSession,
    id: string,
    { action, reason, note }: NewDecision,
  ): Promise<ReviewCase['state'] | 'proposed'> {
    const at = this.clock();
    const redacted = (note && redactComment(note).text) || null;
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const answer = await decideCase(
        tx,
        session,
        id,
        { action, reason: action === 'exclude' ? reason! : 'genuine', note: redacted },
        { ruleVersion: RULE_VERSION, at },
      );
      if ('refused' in answer) throw new DomainError(answer.refused);
      return answer.state;
    });
  }
}
