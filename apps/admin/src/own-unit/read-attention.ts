import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { CounterActivityView } from '../counters/counters.view.js';
import { WatchCounters } from '../counters/watch-counters.js';
import type { Messages } from '../messages/messages.js';
import { ReadServedTable } from '../persons-served/read-served-table.js';
import { ReadSignals } from '../signals/read-signals.js';
import { showSignals } from '../signals/show-signals.js';
import type { SignalsView } from '../signals/signals.view.js';
import type { ApiAnswer } from '../pages/components/cited.view.js';
import type { ChosenQuarter } from './choose-quarter.js';
import { ownUnitOf, type PlaceAnswer, type QuarterAnswers, ReadOwnUnit } from './read-own-unit.js';

/** Everything that may need a unit head, as the API tells it. */
export interface Attention {
  answers: QuarterAnswers;
  /** of the quarter that runs, where it is not the chosen one */
  running: PlaceAnswer;
  signals: ApiAnswer<SignalsView>;
  counters: readonly CounterActivityView[];
  /** pairs of a service and a month without persons served */
  missingServed: number;
}

@Injectable()
export class ReadAttention {
  constructor(
    private readonly unit: ReadOwnUnit,
    private readonly signals: ReadSignals,
    private readonly counters: WatchCounters,
    private readonly served: ReadServedTable,
  ) {}

  async execute(
    session: LiveSession,
    quarter: ChosenQuarter,
    messages: Messages,
  ): Promise<Attention> {
    const unitId = ownUnitOf(session);
    const answers = await this.unit.quarter(session, quarter.period, messages);
    const { period } = quarter.all[0]!;
    const running =
      period.key === quarter.period.key
        ? answers.now
        : await this.unit.unit(session, period, messages);
    const signals = await this.signals.execute(session, unitId, quarter.today);
    return {
      answers,
      running,
      signals: {
        address: `units/${unitId}/signals?until=${quarter.today}`,
        view: showSignals(signals, messages),
      },
      counters: await this.counters.execute(session, unitId, messages),
      missingServed: await this.served.countMissing(session),
    };
  }
}
