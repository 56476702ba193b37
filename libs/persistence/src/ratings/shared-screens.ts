import { SHARED_SCREENS } from '@app/statistics';
import type { Channel } from './rating.js';

/** Whether the screen on which a code of this channel is opened goes from person to person. */
export function isSharedScreen(channel: Channel): boolean {
  return (SHARED_SCREENS as readonly Channel[]).includes(channel);
}
