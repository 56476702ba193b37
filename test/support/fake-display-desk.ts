import { hashAccessKey } from '@app/codes';
import type { DisplayDesk } from '@app/persistence/displays';
import type { ResolvedCode } from '@app/persistence/ratings';

/** Displays in memory, and what they told. */
export class FakeDisplayDesk implements DisplayDesk {
  private readonly places = new Map<string, ResolvedCode>();
  readonly seen: { at: Date; clockOffSeconds: number | null }[] = [];

  addDisplay(secret: string, place: ResolvedCode): void {
    this.places.set(hashAccessKey(secret), place);
  }

  revoke(secret: string): void {
    this.places.delete(hashAccessKey(secret));
  }

  see(tokenHash: string, at: Date, clockOffSeconds: number | null): Promise<ResolvedCode | null> {
    this.seen.push({ at, clockOffSeconds });
    return Promise.resolve(this.places.get(tokenHash) ?? null);
  }
}
