import { Tenancy } from '@app/database';
import {
  decideObjection,
  listObjections,
  type ObjectionState,
  type ReviewObjection,
} from '@app/persistence/integrity';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError, invalidField } from '@app/errors';
import { redactComment } from '@app/redaction';
import { RULE_VERSION } from '@app/statistics';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { ObjectionAnswerDto } from './objection.dto.js';

/** Objections as reviewers read and answer them, outside their own unit. */
@Injectable()
export class ReviewObjections {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(session: LiveSession, which: 'waiting' | 'decided'): Promise<ReviewObjection[]> {
    return this.tenancy.withTenant(session.instansiId, async (tx) =>
      listObjections(tx, session, which, await localDay(tx, this.clock())),
    );
  }

  /**
   * @returns the state now; `proposed` when a second reviewer has to agree
   * @throws DomainError `objection.unknown`, `objection.closed`, `objection.same-reviewer`
   */
  execute(
    session: LiveSession,
    id: string,
    { action, answer }: ObjectionAnswerDto,
  ): Promise<ObjectionState | 'proposed'> {
    const redacted = redactComment(answer).text;
    if (redacted === '')
      throw invalidField('answer', 'is empty. Tell the officer why.', 'isFilled');
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const said = await decideObjection(
        tx,
        session,
        id,
        { action, answer: redacted },
        { ruleVersion: RULE_VERSION, at },
      );
      if ('refused' in said) throw new DomainError(said.refused);
      return said.state;
    });
  }
}
