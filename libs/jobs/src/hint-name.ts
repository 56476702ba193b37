/**
 * The jobs that somebody waits for, so that the other apps tell the worker when there is something to do. A hint
 * carries nothing: the store is the truth, and a hint that is lost, doubled or late changes no number.
 */
export const HINT_NAMES = [
  // there may be journal rows that no cell holds yet
  'aggregation.advance',
  // a planner waits for a file
  'exports.make',
  // a planner waits to see, close or revise a period
  'periods.answer',
] as const;

export type HintName = (typeof HINT_NAMES)[number];
