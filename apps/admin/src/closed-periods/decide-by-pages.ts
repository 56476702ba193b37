import { DomainError } from '@app/errors';
import type { Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { periodPath } from './period-paths.js';
import { PublishClosedPeriod } from './publish-closed-period.js';
import { RequestPeriod } from './request-period.js';

/** What planners do about periods by forms; each leads back to the page of the period. */
@Injectable()
export class DecideByPages {
  constructor(
    private readonly requests: RequestPeriod,
    private readonly publishing: PublishClosedPeriod,
  ) {}

  /** @throws DomainError like {@link RequestPeriod.ask} */
  async ask(
    asked: PageRequest,
    session: LiveSession,
    kind: 'preview' | 'close',
    period: Period,
  ): Promise<string> {
    await this.requests.ask(session, kind, period);
    return asked.goTo(periodPath(period.key));
  }

  /** @throws DomainError like {@link RequestPeriod.revise} */
  async revise(
    asked: PageRequest,
    session: LiveSession,
    period: Period,
    reason: string,
  ): Promise<string> {
    await this.requests.revise(session, period, reason);
    return asked.goTo(periodPath(period.key));
  }

  /**
   * Sent twice, or by two persons, it is published once.
   *
   * @throws DomainError like {@link PublishClosedPeriod.execute}
   */
  async publish(
    asked: PageRequest,
    session: LiveSession,
    period: Period,
    id: string,
  ): Promise<string> {
    try {
      await this.publishing.execute(session, id);
    } catch (error) {
      const isDone = error instanceof DomainError && error.code === 'closed-period.published';
      if (!isDone) throw error;
    }
    return asked.goTo(periodPath(period.key), 'period-published');
  }
}
