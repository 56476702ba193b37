import { tellReason } from '@app/figure-texts';
import type { OwnFigure } from '@app/persistence/figures';
import { previousPeriod } from '@app/skm';
import type { ReasonView } from '../indicators/indicators.view.js';
import { showIndicators, showOfficerIndicators } from '../indicators/show-indicators.js';
import type { Messages } from '../messages/messages.js';
import type { MyAssignmentView, MyRunningView, MySummaryView } from './my-figures.view.js';
import type { MyAssignment, MyFigures, MyRunning } from './read-my-figures.js';

/** An officer's own figures, and in words what they still wait for. */
export function showMyFigures(
  { period, assignments }: MyFigures,
  messages: Messages,
): MySummaryView {
  return {
    period,
    before: previousPeriod(period),
    assignments: assignments.map((one) => showAssignment(one, messages)),
    notes: [messages.intervalExcludes],
  };
}

function showAssignment(
  { assignment, running, figures, before, unit }: MyAssignment,
  messages: Messages,
): MyAssignmentView {
  const own = showOfficerIndicators(figures, messages);
  const ofUnit = showIndicators(unit, messages);
  return {
    assignment,
    running: running && showRunning(running),
    figures: own.figures,
    reasons: own.reasons,
    before: showOfficerIndicators(before, messages).figures,
    unit: {
      subject: unit.subject,
      figures: ofUnit.figures,
      reasons: ofUnit.reasons,
      attested: ofUnit.attested!,
    },
    missing: [running && missingOf(running, messages), own.reasons.officer].filter(
      (reason) => reason !== null,
    ),
  };
}

export function showRunning({ cuts }: MyRunning): MyRunningView {
  return { officer: newestOf(cuts, 'officer'), pulse: newestOf(cuts, 'pulse') };
}

/** The newest cut, and with it every day up to which there was one. */
function newestOf<M extends 'pulse' | 'officer'>(cuts: readonly OwnFigure[], measure: M) {
  const ofMeasure = cuts.filter((cut): cut is OwnFigure<M> => cut.measure === measure);
  const [newest] = ofMeasure;
  if (newest === undefined) return null;
  const { until, n, figure, methodVersion, madeAt } = newest;
  const days = ofMeasure.map((cut) => ({ until: cut.until, n: cut.n }));
  return { until, n, days, figure, methodVersion, madeAt };
}

/** Of a running figure that is not shown no reason is known: it may be the officer's persons, or the colleagues'. */
export function missingOf({ cuts, again }: MyRunning, messages: Messages): ReasonView | null {
  const newest = newestOf(cuts, 'officer');
  if (newest !== null) {
    const figure = { measure: 'officer', n: newest.n, figure: newest.figure } as const;
    return tellReason({ figure, missing: null, isClosed: false, again }, messages);
  }
  return {
    code: 'figure.own-not-yet',
    message: messages.reasons.ownNotYet(again),
    missing: null,
    on: again,
  };
}
