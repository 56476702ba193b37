import type { ResolvedCode } from '../ratings/index.js';

/** The screen on a counter, as an administrator sees it. */
export interface Display {
  id: string;
  counter: { id: string; name: string };
  issuedAt: Date;
  revokedAt: Date | null;
  /** null: never opened */
  lastSeenAt: Date | null;
  /** its own clock minus the server's, as it last told */
  clockOffSeconds: number | null;
}

/** The displays as the intake sees them. */
export interface DisplayService {
  /**
   * What a display shows now, and notes that it was seen. Null for a link that was never issued or has
   * been revoked.
   *
   * @param tokenHash SHA-256 in hex of the secret in its address
   * @param clockOffSeconds its own clock minus the server's; null where it did not tell
   * @throws StoreUnavailable
   */
  see(tokenHash: string, at: Date, clockOffSeconds: number | null): Promise<ResolvedCode | null>;
}
