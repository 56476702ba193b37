import type { Viewer } from '@app/persistence/access';
import { type CounterActivity, findCounterActivity } from '@app/persistence/counter-activity';
import { Tenancy } from '@app/database';
import { findSubject, localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { isCrowded, silenceOf } from '@app/statistics';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { requireInScope } from '../access/require-in-scope.js';
import { isSilent } from '../displays/display.view.js';
import type { Messages } from '../messages/messages.js';
import type { CounterActivityView } from './counters.view.js';

const DAYS_SHOWN = 28;
/** Half a year: a counter that fell silent is told for so long. */
const DAYS_READ = 182;

@Injectable()
export class WatchCounters {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * On which days the counters of a unit and of what is below it were rated, and which have fallen silent.
   * None or some, and no count: whoever knows who came must not see each tap arrive.
   *
   * @throws DomainError `unit.unknown` for a unit that is not in the viewer's scope
   */
  execute(viewer: Viewer, unitId: string, messages: Messages): Promise<CounterActivityView[]> {
    const now = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, now);
      await requireInScope(tx, viewer, { kind: 'unit', id: unitId }, today);
      if ((await findSubject(tx, 'unit', unitId, today)) === null)
        throw new DomainError('unit.unknown');
      const since = daysBefore(today, DAYS_READ);
      const counters = await findCounterActivity(tx, unitId, { since, today });
      return counters.map((counter) => show(counter, { today, now }, messages));
    });
  }
}

function show(
  { rated, lowered, displays, ...counter }: CounterActivity,
  { today, now }: { today: string; now: Date },
  messages: Messages,
): CounterActivityView {
  const counts = new Map(rated.map(({ day, n }) => [day, n]));
  const atLower = new Map(lowered.map(({ day, n }) => [day, n]));
  const days = Array.from({ length: DAYS_SHOWN }, (_, at) => daysBefore(today, DAYS_SHOWN - at));
  const { state, since } = silenceOf(rated, today);
  const message =
    since === null
      ? messages.silence[state as 'learning' | 'normal']
      : messages.silence.silent(since);
  return {
    ...counter,
    today: counts.has(today),
    days: days.map((day) => {
      const crowded = isCrowded(counts.get(day) ?? 0, atLower.get(day) ?? 0);
      return { day, rated: counts.has(day), crowded };
    }),
    displays: displays.map(({ id, lastSeenAt }) => {
      const seen = lastSeenAt === null ? null : new Date(lastSeenAt);
      return { id, lastSeenAt: seen?.toISOString() ?? null, silent: isSilent(seen, now) };
    }),
    silence: { state, since, message },
  };
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
