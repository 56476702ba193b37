import {
  ForgedPermit,
  hashNonce,
  issuePermit,
  type Keys,
  type Permit,
  permitMatchesNonce,
  readPermit,
} from '@app/codes';
import type { AssuranceLevel } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, KEYS } from '../intake-tokens.js';

/** What a page's permit allows when it comes back. */
export interface OpenedPermit {
  ratingId: string;
  /** when the page was shown */
  seenAt: Date;
  level: AssuranceLevel;
}

/** Issues the permits that pages carry, and reads them when they come back. */
@Injectable()
export class PagePermits {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param nonce the browser's nonce cookie */
  issue(ratingId: string, code: string, nonce: string | undefined): string {
    const issuedAt = Math.floor(this.nowSeconds());
    const nonceHash = hashNonce(nonce);
    return issuePermit({ ratingId, code, issuedAt, level: 'open', nonceHash }, this.keys.permit);
  }

  /**
   * Null when the permit was forged, altered or issued for another code. An expired one is read all
   * the same: its rating is kept, as open.
   */
  open(text: string, code: string, nonce: string | undefined): OpenedPermit | null {
    const permit = this.readOrNull(text);
    if (permit?.fields.code !== code) return null;
    const { ratingId, issuedAt } = permit.fields;
    return { ratingId, seenAt: new Date(issuedAt * 1000), level: levelOf(permit, nonce) };
  }

  private readOrNull(text: string): Permit | null {
    try {
      return readPermit(text, this.keys.permit, this.nowSeconds());
    } catch (error) {
      if (error instanceof ForgedPermit) return null;
      throw error;
    }
  }

  private nowSeconds(): number {
    return this.clock().getTime() / 1000;
  }
}

/** A permit proves its level only while it is fresh and in the browser that got it. */
function levelOf({ state, fields }: Permit, nonce: string | undefined): AssuranceLevel {
  return state === 'fresh' && permitMatchesNonce(fields, nonce) ? fields.level : 'open';
}
