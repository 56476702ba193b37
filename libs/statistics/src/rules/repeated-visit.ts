/**
 * Same first-party cookie, same target. Kiosks, tickets and paper are exempt: they are many people's. In the
 * field an officer's own phone goes from citizen to citizen. The limit holds there, because he could also
 * press alone; nobody is asked, because nobody can speak for the person before him.
 */
export const REPEATED_VISIT = {
  withinHours: 20,
  most: 3,
  exemptChannels: ['kiosk', 'ticket', 'paper'],
  unaskedChannels: ['field'],
} as const;

const EXEMPT: ReadonlySet<string> = new Set(REPEATED_VISIT.exemptChannels);
const UNASKED: ReadonlySet<string> = new Set(REPEATED_VISIT.unaskedChannels);

/**
 * `counts` · `asks`: counts, and the page asks whether it changes the earlier one (which it then
 * replaces) or is about another service · `stored only`: kept and, except in the field, asked in the same
 * way, so that the page does not tell; counts only if it replaces the earlier one.
 */
export type VisitVerdict = 'counts' | 'asks' | 'stored only';

/**
 * What happens to a rating from a browser that has rated the same target before. A parent may be
 * served twice for two children; nobody is served by the same officer four times a day.
 * @param channel of the code
 * @param hoursSinceEarlier hours since each earlier rating of the same cookie and target that counts, from 0
 */
export function judgeVisit(channel: string, hoursSinceEarlier: readonly number[]): VisitVerdict {
  if (EXEMPT.has(channel)) return 'counts';
  const recent = hoursSinceEarlier.filter((hours) => hours < REPEATED_VISIT.withinHours).length;
  if (recent >= REPEATED_VISIT.most) return 'stored only';
  return recent === 0 || UNASKED.has(channel) ? 'counts' : 'asks';
}
