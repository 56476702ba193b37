import { Tenancy, type Transaction } from '@app/database';
import { DomainError } from '@app/errors';
import { findUnitsInScope } from '@app/persistence/access';
import { listReasons, type OfferedReason } from '@app/persistence/instruments';
import { listAssignments, listServices } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import { ELEMENT_KEYS, type Period, previousPeriod } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { dayOfTree } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';
import type { ElementFigureView } from '../indicators/ikm-figure.view.js';
import type { IntervalView } from '../indicators/pulse-figure.view.js';
import type { IndicatorsView, OfficerIndicatorsView } from '../indicators/indicators.view.js';
import { ReadFigures, readSubject, type SubjectFigures } from '../indicators/read-figures.js';
import { showIndicators, showOfficerIndicators } from '../indicators/show-indicators.js';
import type { Messages } from '../messages/messages.js';
import type { ApiAnswer } from '../pages/components/cited.view.js';

export type PlaceAnswer = ApiAnswer<IndicatorsView>;
export type OfficerAnswer = ApiAnswer<OfficerIndicatorsView>;

/** A quarter of the unit, and the one before where the unit was there then. */
export interface QuarterAnswers {
  now: PlaceAnswer;
  before: PlaceAnswer | null;
}

/** What the API answers about the unit that one heads, its services and its officers. */
@Injectable()
export class ReadOwnUnit {
  constructor(
    private readonly figures: ReadFigures,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async quarter(session: LiveSession, period: Period, messages: Messages): Promise<QuarterAnswers> {
    const now = await this.unit(session, period, messages);
    const before = await this.unit(session, previousPeriod(period), messages).catch(ifUnknown);
    return { now, before };
  }

  /** The unit's services on the last day of a period, also those of units below it. */
  services(session: LiveSession, period: Period, messages: Messages): Promise<PlaceAnswer[]> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const { day, isInScope } = await scopeIn(tx, session, period, at);
      const services = (await listServices(tx, day)).filter(({ unitId }) => isInScope(unitId));
      const answers: PlaceAnswer[] = [];
      for (const { id, name } of services) {
        const found = await readSubject(tx, session, { kind: 'service', id, name }, period, at);
        answers.push(answerOf('services', found, showIndicators(found, messages)));
      }
      return answers;
    });
  }

  /** The officers who were in the unit in a period. Reading them is written down for each. */
  officers(session: LiveSession, period: Period, messages: Messages): Promise<OfficerAnswer[]> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const { day, isInScope } = await scopeIn(tx, session, period, at);
      const assignments = (await listAssignments(tx, day)).filter(
        ({ unitId, from, to }) =>
          isInScope(unitId) && from < period.to && (to === null || to > period.from),
      );
      const answers: OfficerAnswer[] = [];
      for (const { id, publicName: name } of assignments) {
        const found = await readSubject(tx, session, { kind: 'assignment', id, name }, period, at);
        answers.push(answerOf('assignments', found, showOfficerIndicators(found, messages)));
      }
      return answers;
    });
  }

  /** What the reasons are called that citizens may give. */
  reasonTexts({ instansiId }: LiveSession): Promise<OfferedReason[]> {
    return this.tenancy.withTenant(instansiId, (tx) => listReasons(tx, {}));
  }

  async unit(session: LiveSession, period: Period, messages: Messages): Promise<PlaceAnswer> {
    const subject = { kind: 'unit', id: ownUnitOf(session) } as const;
    const found = await this.figures.execute(session, subject, period);
    return answerOf('units', found, showIndicators(found, messages));
  }
}

/** @throws DomainError `role.not-allowed` for whoever heads no unit */
export function ownUnitOf({ unitId }: Pick<LiveSession, 'unitId'>): string {
  if (unitId === null) throw new DomainError('role.not-allowed');
  return unitId;
}

/** An element of an index with its interval; null where that is not told. */
export interface ShownElement extends ElementFigureView {
  interval: IntervalView | null;
}

/** The elements of an index in the order of the regulation, with their keys; none where they are not shown. */
export function shownElements({ view }: Pick<PlaceAnswer, 'view'>): [string, ShownElement][] {
  const order: readonly string[] = ELEMENT_KEYS;
  const { elements, elementIntervals } = view.figures.ikm?.figure ?? {};
  const shown = Object.entries(elements ?? {}).map(([key, element]): [string, ShownElement] => [
    key,
    { ...element, interval: elementIntervals?.[key] ?? null },
  ]);
  return shown.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

function answerOf<View>(
  kind: 'units' | 'services' | 'assignments',
  { subject: { id }, period }: SubjectFigures,
  view: View,
): ApiAnswer<View> {
  return { address: `/api/v1/${kind}/${id}/indicators?period=${period.key}`, view };
}

async function scopeIn(
  tx: Transaction,
  session: LiveSession,
  period: Period,
  at: Date,
): Promise<{ day: string; isInScope: (unitId: string) => boolean }> {
  const day = await dayOfTree(tx, period, at);
  const units = await findUnitsInScope(tx, session, day);
  return { day, isInScope: (unitId) => units === null || units.has(unitId) };
}

/** A unit that was not there then has no figures to compare with. */
function ifUnknown(error: unknown): null {
  if (error instanceof DomainError && error.code === 'unit.unknown') return null;
  throw error;
}
