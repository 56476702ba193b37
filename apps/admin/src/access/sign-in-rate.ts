/** An address that guesses gets ten tries a minute at each route, counted in memory only. */
export const SIGN_IN_RATE = { rateLimit: { max: 10, timeWindow: '1 minute' } };
