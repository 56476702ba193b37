import type { Containment, ReleasedMeasure, ReleasedSize } from '@app/persistence/releases';
import { isSafeDifference } from '@app/statistics';

/** The sizes published in one period, by subject, measure and basis. */
export class PublishedSizes {
  private readonly sizes = new Map<string, ReleasedSize>();
  private readonly wholeOf = new Map<string, Containment>();

  constructor(released: ReleasedSize[], containments: Containment[]) {
    released.forEach((size) => this.add(size));
    containments.forEach((part) => this.wholeOf.set(`${part.kind} ${part.id}`, part));
  }

  find(size: Pick<ReleasedSize, 'kind' | 'id' | 'measure' | 'basis'>): ReleasedSize | undefined {
    return this.sizes.get(keyOf(size));
  }

  add(size: ReleasedSize): void {
    this.sizes.set(keyOf(size), size);
  }

  /**
   * May this size be published beside what is? What is left of a whole after its published parts must
   * be nobody or at least ten persons, for the size as a whole and as a part.
   */
  staysSafe(size: ReleasedSize): boolean {
    const part = this.wholeOf.get(`${size.kind} ${size.id}`);
    const whole = part && this.find({ ...size, kind: part.wholeKind, id: part.wholeId });
    return (
      this.leavesSafely(size, this.partsOf(size)) &&
      (!whole || this.leavesSafely(whole, [...this.partsOf(whole, size), size]))
    );
  }

  /** Siblings of one kind share no person, so what remains of the whole is their difference. */
  private leavesSafely(whole: ReleasedSize, parts: ReleasedSize[]): boolean {
    return [...new Set(parts.map(({ kind }) => kind))].every((kind) => {
      const siblings = parts.filter((part) => part.kind === kind);
      return isSafeDifference(
        whole.n,
        siblings.reduce((total, { n }) => total + n, 0),
      );
    });
  }

  private partsOf(whole: ReleasedSize, except?: ReleasedSize): ReleasedSize[] {
    return [...this.sizes.values()].filter((size) => {
      const part = this.wholeOf.get(`${size.kind} ${size.id}`);
      return (
        part?.wholeKind === whole.kind &&
        part.wholeId === whole.id &&
        size.measure === whole.measure &&
        size.basis === whole.basis &&
        !(size.kind === except?.kind && size.id === except.id)
      );
    });
  }
}

function keyOf(size: {
  kind: string;
  id: string;
  measure: ReleasedMeasure;
  basis: string;
}): string {
  return `${size.kind} ${size.id} ${size.measure} ${size.basis}`;
}
