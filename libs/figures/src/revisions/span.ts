/** Numbers by name; what is not named is 0. */
export type Vector = ReadonlyMap<string, number>;

const NOTHING = 1e-9;

/** All sums of multiples of some vectors. */
export class Span {
  /** each has its own first name, which those after it do not have */
  private readonly basis: { first: string; vector: Vector }[] = [];

  add(vector: Vector): void {
    const rest = this.restOf(vector);
    const [first] = rest.keys();
    if (first !== undefined) this.basis.push({ first, vector: rest });
  }

  holds(vector: Vector): boolean {
    return this.restOf(vector).size === 0;
  }

  /** What the sums known so far leave of a vector. */
  private restOf(vector: Vector): Map<string, number> {
    const rest = new Map(vector);
    for (const { first, vector: known } of this.basis) {
      const share = (rest.get(first) ?? 0) / known.get(first)!;
      if (share === 0) continue;
      for (const [name, value] of known) {
        const left = (rest.get(name) ?? 0) - share * value;
        if (Math.abs(left) < NOTHING) rest.delete(name);
        else rest.set(name, left);
      }
    }
    return rest;
  }
}
