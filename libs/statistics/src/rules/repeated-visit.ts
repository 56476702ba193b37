/** Same first-party cookie, same target. Kiosks and tickets are exempt: they are many people's. */
export const REPEATED_VISIT = { withinHours: 20, most: 3 } as const;

const EXEMPT_CHANNELS: ReadonlySet<string> = new Set(['kiosk', 'ticket']);

/**
 * `counts` · `asks`: counts, and the page asks whether it changes the earlier one (which it then
 * replaces) or is about another service · `stored only`: kept, does not count, same thank-you page.
 */
export type VisitVerdict = 'counts' | 'asks' | 'stored only';

/**
 * What happens to a rating from a browser that has rated the same target before. A parent may be
 * served twice for two children; nobody is served by the same officer four times a day.
 * @param channel of the code
 * @param hoursSinceEarlier hours since each earlier rating of the same cookie and target, from 0
 */
export function judgeVisit(channel: string, hoursSinceEarlier: readonly number[]): VisitVerdict {
  if (EXEMPT_CHANNELS.has(channel)) return 'counts';
  const recent = hoursSinceEarlier.filter((hours) => hours < REPEATED_VISIT.withinHours).length;
  if (recent === 0) return 'counts';
  return recent < REPEATED_VISIT.most ? 'asks' : 'stored only';
}
