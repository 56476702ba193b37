import type { ResolvedCode } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import type { JSX } from 'preact';
import { IDLE_SECONDS, SCREEN_SCRIPT_ADDRESS } from './screen-script.js';

const DONE_SECONDS = 8;

/** How a page of a shared screen makes room for the next person. */
export interface ScreenReturn {
  /** the question, in the language of the device */
  to: string;
  /** the question itself: once it was touched and left · what is for one person: once nobody touches it · the end: soon */
  when: 'touched' | 'idle' | 'done';
}

/** Undefined where the screen is the citizen's own. */
export function returnOf(
  { code, channel }: ResolvedCode,
  when: ScreenReturn['when'],
): ScreenReturn | undefined {
  return isSharedScreen(channel) ? { to: `/R/${code}`, when } : undefined;
}

/** For the head: the way back that needs no script. */
export function ReturnInHead({ to, when }: ScreenReturn): JSX.Element | null {
  const refresh = (seconds: number) => (
    <meta http-equiv="refresh" content={`${seconds};url=${to}`} />
  );
  if (when === 'done') return refresh(DONE_SECONDS);
  return when === 'idle' ? <noscript>{refresh(IDLE_SECONDS)}</noscript> : null;
}

/** At the end of the body: waits until nobody touches the page. */
export function ReturnScript({ when }: ScreenReturn): JSX.Element | null {
  return when === 'done' ? null : <script src={SCREEN_SCRIPT_ADDRESS} />;
}
