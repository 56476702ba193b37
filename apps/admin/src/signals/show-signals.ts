import type { Messages } from '../messages/messages.js';
import type { UnitSignals } from './read-signals.js';
import type { SignalsView } from './signals.view.js';
import type { Watched } from './watch-windows.js';

/** What changed beyond noise, in words. */
export function showSignals(found: UnitSignals, { signals }: Messages): SignalsView {
  const { subject, until, month } = found;
  const named = ({ kind, id }: Watched) => ({
    kind,
    id,
    name: found.names.get(`${kind} ${id}`)!,
  });
  const newestFirst = found.changes.toSorted((a, b) => (a.days.until < b.days.until ? 1 : -1));
  return {
    subject,
    until,
    month,
    changes: newestFirst.map(({ subject: changed, days, direction, n }) => ({
      subject: named(changed),
      measure: changed.kind === 'assignment' ? 'officer' : 'pulse',
      days,
      direction,
      n,
      message: signals[direction](n, days),
    })),
    learning: found.learning.map(named),
    floods: found.floods.map(({ id, ratings, most }) => ({
      subject: named({ kind: 'service', id }),
      ratings,
      most,
      message: signals.volume(ratings, most),
    })),
    notes: [signals.explained],
  };
}
