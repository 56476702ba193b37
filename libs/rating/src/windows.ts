/** Minutes after the tap in which the tap, with whom it names, can be changed; on a screen of one's own only. */
export const TAP_MINUTES = 5;

/** Minutes after the tap in which its sender can add details, or say what a repeated visit is about. */
export const DETAILS_MINUTES = 30;

/** The same on a shared screen, where the next person soon stands. */
export const SHARED_DETAILS_MINUTES = 5;

/** Minutes for which a page that was shown proves its level, and names the officer to whom its rating goes. */
export const PAGE_MINUTES = 30;

/** Minutes before a page was shown during all of which one officer alone must have been rostered to be named. */
export const SERVICE_MINUTES = 30;

/**
 * Whether a part of a rating can no longer be changed. The last moment of a window still belongs to it.
 *
 * @param part the tap with whom it names, or the details
 * @param onSharedScreen given on the page of a screen that goes from person to person
 * @param ageSeconds since the tap; null once its exact time has been forgotten
 */
export function isClosed(
  part: 'tap' | 'details',
  onSharedScreen: boolean,
  ageSeconds: number | null,
): boolean {
  if (ageSeconds === null) return true;
  if (onSharedScreen) return part === 'tap' || ageSeconds > SHARED_DETAILS_MINUTES * 60;
  return ageSeconds > (part === 'tap' ? TAP_MINUTES : DETAILS_MINUTES) * 60;
}
