export type Random = () => number;

/** mulberry32: small, seeded, good enough to draw answers with; uniform on [0, 1). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal, by Box and Muller. */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Poisson by waiting times; for small means. */
export function drawPoisson(mean: number, random: Random): number {
  let [count, waited] = [0, -Math.log(1 - random())];
  while (waited < mean) {
    count += 1;
    waited -= Math.log(1 - random());
  }
  return count;
}

/** A negative binomial count of size 3: Poisson around a mean that is itself a sum of three waits. */
export function drawBusyDay(mean: number, random: Random): number {
  const waits = -Math.log((1 - random()) * (1 - random()) * (1 - random()));
  return drawPoisson((mean * waits) / 3, random);
}

export function drawIndex(shares: readonly number[], random: Random): number {
  let [rest, at] = [random(), 0];
  while (at < shares.length - 1 && rest >= (shares[at] as number)) rest -= shares[at++] as number;
  return at;
}
