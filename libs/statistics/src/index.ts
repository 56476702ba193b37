export { isSafeDifference, residualIsSafe } from './disclosure.js';
export { silenceOf } from './silence.js';
export type { RatedDay, Silence, SilenceState } from './silence.js';
export { plusFourInterval, toIndex } from './plus-four-interval.js';
export type { Interval, MeanGroup } from './plus-four-interval.js';
export { suppressSmall } from './suppression.js';
export { showableAt, SMALLEST_N } from './threshold.js';
export type { Showable } from './threshold.js';
