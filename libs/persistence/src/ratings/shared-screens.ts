import type { Channel } from './rating.js';

/**
 * One screen, one person after the other: the tablet in the hall, an officer's phone that is handed over, and
 * the staff's device on which paper forms are typed. What a person left there is nobody's to see or to change.
 */
export const SHARED_SCREENS = ['kiosk', 'field', 'paper'] as const satisfies readonly Channel[];

export function isSharedScreen(channel: Channel): boolean {
  return (SHARED_SCREENS as readonly Channel[]).includes(channel);
}
