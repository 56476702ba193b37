/** jstat ships no types; only what this library uses is declared. */
declare module 'jstat' {
  const jStat: {
    studentt: {
      /** Quantile of Student's t with this many degrees of freedom; p in (0, 1). */
      inv(p: number, degreesOfFreedom: number): number;
    };
  };
  export = jStat;
}
