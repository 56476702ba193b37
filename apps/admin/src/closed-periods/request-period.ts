import { Tenancy } from '@app/database';
import { DomainError, invalidField } from '@app/errors';
import { recordAction } from '@app/persistence/access';
import {
  type AskedPeriod,
  askPeriod,
  findPeriodRequest,
  listPeriodRequests,
  type PeriodRequestKind,
} from '@app/persistence/figures';
import { CLOCK, type Clock } from '@app/platform';
import { redactComment } from '@app/redaction';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { HINT_PERIODS } from '../admin-tokens.js';
import { requireWholeAgency } from '../access/require-whole-agency.js';

/** What planners ask of the worker, which alone reads ratings: to preview, close or revise a quarter. */
@Injectable()
export class RequestPeriod {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HINT_PERIODS) private readonly hint: () => void,
  ) {}

  /**
   * Puts a preview or a closing on the worker's list. What waits already is not asked twice.
   *
   * @throws DomainError `role.not-allowed` for who sees a part of the agency only, `period.not-a-quarter`
   */
  ask(
    session: LiveSession,
    kind: Exclude<PeriodRequestKind, 'revise'>,
    period: Period,
  ): Promise<AskedPeriod> {
    return this.request(session, kind, period, null);
  }

  /** As `ask`. @throws DomainError `request.invalid` when nothing is left of the reason once it is redacted */
  revise(session: LiveSession, period: Period, typed: string): Promise<AskedPeriod> {
    const reason = redactComment(typed).text;
    if (reason === '') throw invalidField('reason', 'is empty. Say why.', 'isFilled');
    return this.request(session, 'revise', period, reason);
  }

  /** @throws DomainError `period-request.unknown`, `role.not-allowed` */
  async read(session: LiveSession, id: string): Promise<AskedPeriod> {
    const request = await this.tenancy.withTenant(session.instansiId, (tx) =>
      findPeriodRequest(tx, id),
    );
    if (request === null) throw new DomainError('period-request.unknown');
    requireWholeAgency(session);
    return request;
  }

  /** @throws DomainError `role.not-allowed` */
  list(session: LiveSession): Promise<AskedPeriod[]> {
    requireWholeAgency(session);
    return this.tenancy.withTenant(session.instansiId, listPeriodRequests);
  }

  private async request(
    session: LiveSession,
    kind: PeriodRequestKind,
    { kind: ofKind, key }: Period,
    reason: string | null,
  ): Promise<AskedPeriod> {
    requireWholeAgency(session);
    if (ofKind !== 'quarter') throw new DomainError('period.not-a-quarter');
    const at = this.clock();
    const asked = await this.tenancy.withTenant(session.instansiId, async (tx) => {
      const { request, isNew } = await askPeriod(tx, session, { kind, period: key, reason }, at);
      if (isNew && kind !== 'preview') {
        const subject = { subjectKind: 'period-request', subjectId: request.id };
        const deed = { action: `period.${kind}`, ...subject, details: { period: key }, reason, at };
        await recordAction(tx, session, deed);
      }
      return request;
    });
    this.hint();
    return asked;
  }
}
