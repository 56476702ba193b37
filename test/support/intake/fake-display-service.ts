import { hashAccessKey } from '@app/codes';
import type { DisplayService } from '@app/persistence/displays';
import type { ResolvedCode } from '@app/persistence/ratings';

/** Displays in memory, and what they told. */
export class FakeDisplayService implements DisplayService {
  private readonly targets = new Map<string, ResolvedCode>();
  readonly seen: { at: Date; clockOffSeconds: number | null }[] = [];

  addDisplay(secret: string, target: ResolvedCode): void {
    this.targets.set(hashAccessKey(secret), target);
  }

  revoke(secret: string): void {
    this.targets.delete(hashAccessKey(secret));
  }

  see(tokenHash: string, at: Date, clockOffSeconds: number | null): Promise<ResolvedCode | null> {
    this.seen.push({ at, clockOffSeconds });
    return Promise.resolve(this.targets.get(tokenHash) ?? null);
  }
}
