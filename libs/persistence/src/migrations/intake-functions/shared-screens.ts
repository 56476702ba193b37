import { SHARED_SCREENS } from '../../ratings/shared-screens.js';

const CHANNELS = SHARED_SCREENS.map((channel) => `'${channel}'`).join(', ');

/** Whether a rating was given on the page of a screen that goes from person to person. */
export const ON_SHARED_SCREEN = (rating: string): string =>
  `(${rating}.source = 'page' AND ${rating}.channel IN (${CHANNELS}))`;
