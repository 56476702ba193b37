/** jstat ships no types; only what this library uses is declared. */
declare module 'jstat' {
  const jStat: {
    normal: {
      /** P(X <= x) of a normal variable. */
      cdf(x: number, mean: number, standardDeviation: number): number;
      /** Quantile of a normal variable; p in (0, 1). */
      inv(p: number, mean: number, standardDeviation: number): number;
    };
    studentt: {
      /** Quantile of Student's t with this many degrees of freedom; p in (0, 1). */
      inv(p: number, degreesOfFreedom: number): number;
    };
    negbin: {
      /** P(X <= k) failures before the r-th success of probability p; r whole. */
      cdf(k: number, r: number, p: number): number;
    };
  };
  export = jStat;
}
