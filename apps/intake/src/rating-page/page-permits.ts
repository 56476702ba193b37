import {
  ForgedPermit,
  hashNonce,
  issuePermit,
  type Keys,
  type Permit,
  permitMatchesNonce,
  readPermit,
} from '@app/codes';
import type { LoweredBy } from '@app/persistence/ratings';
import type { AssuranceLevel } from '@app/rating';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { KEYS } from '../intake-tokens.js';
import type { Claim } from './resolve-scan.js';

/** What a page's permit allows when it comes back. */
export interface OpenedPermit {
  ratingId: string;
  /** canonical counter code */
  code: string;
  /** when the page was shown */
  seenAt: Date;
  level: AssuranceLevel;
  loweredBy: LoweredBy | null;
  /** the display's minute; null where there was none */
  displayStep: number | null;
}

/** Issues the permits that pages carry, and reads them when they come back. */
@Injectable()
export class PagePermits {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param nonce the browser's nonce cookie */
  issue(page: { ratingId: string; code: string; claim: Claim }, nonce: string | undefined): string {
    const { ratingId, code, claim } = page;
    const issuedAt = Math.floor(this.nowSeconds());
    const fields = { ratingId, code, issuedAt, ...claim, nonceHash: hashNonce(nonce) };
    return issuePermit(fields, this.keys.permit);
  }

  /**
   * Null when the permit was forged or altered. An expired one is read all the same: its rating is
   * kept, as open.
   */
  open(text: string, nonce: string | undefined): OpenedPermit | null {
    const permit = this.readOrNull(text);
    if (permit === null) return null;
    const { ratingId, code, issuedAt, displayStep } = permit.fields;
    return {
      ratingId,
      code,
      seenAt: new Date(issuedAt * 1000),
      ...levelOf(permit, nonce),
      displayStep: displayStep || null,
    };
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
function levelOf(
  { state, fields }: Permit,
  nonce: string | undefined,
): Pick<OpenedPermit, 'level' | 'loweredBy'> {
  const { level, loweredBy } = fields;
  if (level === 'open') return { level, loweredBy };
  if (state === 'expired') return { level: 'open', loweredBy: 'late' };
  return permitMatchesNonce(fields, nonce)
    ? { level, loweredBy: null }
    : { level: 'open', loweredBy: 'no_cookie' };
}
