import { type Period, periodsOf, previousPeriod } from '@app/skm';
import { showIndicators, showOfficerIndicators } from '../indicators/show-indicators.js';
import type { OfficerFiguresView } from '../indicators/indicators.view.js';
import type { Messages } from '../messages/messages.js';
import type { MissingView, OwnSummaryView } from './own.view.js';
import type { OwnFigures } from './read-own-figures.js';

/** An officer's own figures, and in words what they still wait for. */
export function showOwnFigures(
  { period, today, assignments }: OwnFigures,
  messages: Messages,
): OwnSummaryView {
  return {
    period,
    before: previousPeriod(period),
    assignments: assignments.map(({ assignment, figures, before, unit }) => {
      const own = showOfficerIndicators(figures, messages).figures;
      return {
        assignment,
        figures: own,
        before: showOfficerIndicators(before, messages).figures,
        unit: { subject: unit.subject, figures: showIndicators(unit, messages).figures },
        missing: missingFor(own, { period, today }, messages),
      };
    }),
  };
}

/** Below ten persons nothing tells how many there are, so the words are the same for none and nine. */
function missingFor(
  { officer }: OfficerFiguresView,
  { period, today }: { period: Period; today: string },
  { missing }: Messages,
): MissingView[] {
  if (officer !== null && officer.figure.mean !== null) return [];
  const [week] = periodsOf(today);
  const isRunning = period.from < week!.to && week!.from < period.to;
  const first: MissingView =
    officer === null
      ? { code: 'too-few', message: missing.tooFew }
      : { code: 'interval-only', message: missing.intervalOnly(officer.figure.n) };
  return isRunning ? [first, { code: 'running-week', message: missing.runningWeek }] : [first];
}
