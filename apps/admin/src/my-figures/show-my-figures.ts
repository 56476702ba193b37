import { type Period, periodsOf, previousPeriod } from '@app/skm';
import { showIndicators, showOfficerIndicators } from '../indicators/show-indicators.js';
import type { OfficerIndicatorsView } from '../indicators/indicators.view.js';
import type { Messages } from '../messages/messages.js';
import type { MissingView, MySummaryView } from './my-figures.view.js';
import type { MyFigures } from './read-my-figures.js';

/** An officer's own figures, and in words what they still wait for. */
export function showMyFigures(
  { period, today, assignments }: MyFigures,
  messages: Messages,
): MySummaryView {
  return {
    period,
    before: previousPeriod(period),
    assignments: assignments.map(({ assignment, figures, before, unit }) => {
      const own = showOfficerIndicators(figures, messages);
      const ofUnit = showIndicators(unit, messages);
      return {
        assignment,
        figures: own.figures,
        publicVoice: own.publicVoice,
        before: showOfficerIndicators(before, messages).figures,
        unit: {
          subject: unit.subject,
          figures: ofUnit.figures,
          publicVoice: ofUnit.publicVoice,
        },
        missing: missingFor(own, { period, today }, messages),
      };
    }),
    notes: [messages.intervalExcludes],
  };
}

/** Below ten persons nothing tells how many there are, so the words are the same for none and nine. */
function missingFor(
  { figures: { officer }, publicVoice }: OfficerIndicatorsView,
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
  const onlyVoice = officer === null && publicVoice.officer !== null;
  return [
    onlyVoice ? { code: 'public-voice-only', message: missing.publicVoice } : first,
    ...(isRunning ? [{ code: 'running-week' as const, message: missing.runningWeek }] : []),
  ];
}
