import type { Period } from '@app/skm';
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
import { type ChosenQuarter, newestOf } from './choose-quarter.js';
import { ownUnitOf, type PlaceAnswer, type QuarterAnswers, ReadOwnUnit } from './read-own-unit.js';

/** Everything that may need a unit head, as the API tells it. */
export interface Attention {
  /** of the quarter that is shown below */
  answers: QuarterAnswers;
  /** of the newest quarter that is closed */
  latest: QuarterAnswers;
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
    const read = (period: Period): Promise<QuarterAnswers> =>
      period.key === quarter.period.key
        ? Promise.resolve(answers)
        : this.unit.quarter(session, period, messages);
    const latest = await read(newestOf(quarter.all).period);
    const running = await this.runningOf(session, quarter, [answers, latest], messages);
    const signals = await this.signals.execute(session, unitId, quarter.today);
    return {
      answers,
      latest,
      running,
      signals: {
        address: `/api/v1/units/${unitId}/signals?until=${quarter.today}`,
        view: showSignals(signals, messages),
      },
      counters: await this.counters.execute(session, unitId, messages),
      missingServed: await this.served.countMissing(session),
    };
  }

  /** Of the newest quarter, which runs unless it has just been closed. */
  private async runningOf(
    session: LiveSession,
    { all }: ChosenQuarter,
    known: readonly QuarterAnswers[],
    messages: Messages,
  ): Promise<PlaceAnswer> {
    const { period } = all[0]!;
    const found = known.find(({ now }) => now.view.period.key === period.key);
    return found?.now ?? this.unit.unit(session, period, messages);
  }
}
