/** `() => void`: tells the worker that somebody waits for a file. */
export const HINT_EXPORTS = Symbol('HINT_EXPORTS');

/** `() => void`: tells the worker that a planner asked something of a period. */
export const HINT_PERIODS = Symbol('HINT_PERIODS');

/** `AccessKeys`: what seals second factors and counts failed tries. */
export const ACCESS_KEYS = Symbol('ACCESS_KEYS');

/** `Uint8Array`: under it office networks are known; the intake has the same. */
export const NETWORK_KEY = Symbol('NETWORK_KEY');

/** `ProblemTable`: how errors are said, by their codes. */
export const PROBLEMS = Symbol('PROBLEMS');

/** What printed codes hold, `https://host[:port]`. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
