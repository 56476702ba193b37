import { randomUUID } from 'node:crypto';
import { checkEditToken, CodeError, type Keys, readEditCookie, type ScannedCode } from '@app/codes';
import type { RatingStore, ResolvedCode, StandingRating } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, KEYS, RATING_STORE } from '../intake-tokens.js';
import { PagePermits } from './page-permits.js';
import { ResolveScan } from './resolve-scan.js';

/** A second tap amends the first for this long (five minutes). */
export const CHANGEABLE_SECONDS = 5 * 60;

export interface RatingPage {
  /** where it stands and where its form leads: with what was scanned, which carries the proof */
  path: string;
  place: ResolvedCode;
  /** signed; holds the id that the page's rating will have */
  permit: string;
  /** what this browser has rated here already */
  standing: StandingRating | null;
  /** a tap changes `standing`; otherwise it is a new rating */
  changeable: boolean;
}

export interface PageVisit {
  scanned: ScannedCode;
  nonce: string | undefined;
  editCookie: string | undefined;
}

/** Prepares the page with the four choices. Reads only: link previews may fetch it. */
@Injectable()
export class ShowRatingPage {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly resolveScan: ResolveScan,
    private readonly permits: PagePermits,
  ) {}

  /** @throws DomainError `code.unknown`; StoreUnavailable */
  async execute(visit: PageVisit): Promise<RatingPage> {
    const { scanned, nonce, editCookie } = visit;
    const { place, claim } = await this.resolveScan.execute(scanned);
    const standing = await this.findStanding(place.code, editCookie);
    const changeable = isChangeable(standing);
    const ratingId = standing && changeable ? standing.id : randomUUID();
    const permit = this.permits.issue({ ratingId, code: place.code, claim }, nonce);
    return { path: `/R/${scanned.text}`, place, permit, standing, changeable };
  }

  private async findStanding(
    code: string,
    editCookie: string | undefined,
  ): Promise<StandingRating | null> {
    const id = editCookie && ratingBehind(editCookie, code, this.keys.editToken);
    return id ? this.store.find(code, id, this.clock()) : null;
  }
}

function isChangeable(standing: StandingRating | null): boolean {
  const age = standing?.ageSeconds ?? null;
  return age !== null && age < CHANGEABLE_SECONDS;
}

/** The id in an edit cookie of this code; null for a cookie that proves nothing. */
function ratingBehind(cookie: string, code: string, key: Uint8Array): string | null {
  try {
    const { ratingId, token } = readEditCookie(cookie);
    return checkEditToken(token, ratingId, key) === code ? ratingId : null;
  } catch (error) {
    if (error instanceof CodeError) return null;
    throw error;
  }
}
