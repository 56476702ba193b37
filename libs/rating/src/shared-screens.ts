/**
 * Channels of codes whose screen goes from person to person: the tablet in the hall, an officer's phone that is
 * handed over, and the staff's device on which paper forms are typed. What a person left there is nobody's to see
 * or to change.
 */
export const SHARED_SCREENS = ['kiosk', 'field', 'paper'] as const;

const SHARED: ReadonlySet<string> = new Set(SHARED_SCREENS);

/** Whether the screen on which a code of this channel is opened goes from person to person. */
export function isSharedScreen(channel: string): boolean {
  return SHARED.has(channel);
}
