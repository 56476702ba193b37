import type { Database } from '@app/database';
import { nextStep, Stopped } from '@app/jobs';
import {
  answerRequest,
  findWaitingRequests,
  type PeriodRefusal,
  type PeriodRequest,
  type WaitingRequest,
} from '@app/persistence/figures';
import { Logger } from '@nestjs/common';
import type { AgencyTurns } from '../build-contents.js';
import { previewPeriod } from './preview-period.js';

/** Closed periods that came of a request, or why none did. */
export type PeriodOutcome = { closedPeriodIds: string[] } | { refusal: PeriodRefusal };

export interface PeriodCloser {
  /** @param by user id of who closes it; null: it is closed by itself */
  close(
    instansiId: string,
    quarter: string,
    who: { by: string | null },
    now: Date,
  ): Promise<PeriodOutcome>;
}

export interface PeriodReviser {
  /** @param by user id of who revises it */
  revise(
    instansiId: string,
    period: string,
    who: { by: string; reason: string },
    now: Date,
  ): Promise<PeriodOutcome>;
}

/** Does what planners ask about periods: the worker alone reads ratings. */
export class AnswerRequests {
  private readonly logger = new Logger(AnswerRequests.name);

  constructor(
    private readonly dataSource: Database['dataSource'],
    private readonly turns: AgencyTurns,
    private readonly closer: PeriodCloser,
    private readonly reviser: PeriodReviser,
  ) {}

  /**
   * Answers everything that waits, the oldest first; what fails waits for the next run, and the others go on.
   * @returns how many were answered
   */
  async execute(now: Date): Promise<number> {
    let answered = 0;
    for (const request of await findWaitingRequests(this.dataSource, {})) {
      await nextStep();
      answered += (await this.tryToAnswer(request, now)) ? 1 : 0;
    }
    return answered;
  }

  private async tryToAnswer(request: WaitingRequest, now: Date): Promise<boolean> {
    try {
      const outcome = await this.outcomeOf(request, now);
      await answerRequest(this.dataSource, request, outcome, now);
      return true;
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const { kind, period, id } = request;
      this.logger.error(`request ${id} to ${kind} ${period}: ${(error as Error).message}`);
      return false;
    }
  }

  private outcomeOf(
    { instansiId, kind, period, askedBy: by, reason }: WaitingRequest,
    now: Date,
  ): Promise<NonNullable<PeriodRequest['outcome']>> {
    switch (kind) {
      case 'preview':
        return this.turns.alone(instansiId, (tx) => previewPeriod(tx, instansiId, period));
      case 'close':
        return this.closer.close(instansiId, period, { by }, now);
      case 'revise':
        return this.reviser.revise(instansiId, period, { by, reason: reason! }, now);
    }
  }
}
