/**
 * Against floods only, counted in memory: an office of a hundred behind one address signs in within a minute. Who
 * guesses is stopped by the count of failures, and work by the bound on hashes.
 */
export const SIGN_IN_RATE = { rateLimit: { max: 300, timeWindow: '1 minute' } };
