import { randomUUID } from 'node:crypto';
import { checkEditToken, CodeError, type Keys, readEditCookie } from '@app/codes';
import type { RatingStore, ResolvedCode, StandingRating } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, KEYS, RATING_STORE } from '../intake-tokens.js';
import { PagePermits } from './page-permits.js';
import { ResolvePlace } from './resolve-place.js';

/** A second tap amends the first for this long (five minutes). */
export const CHANGEABLE_SECONDS = 5 * 60;

export interface RatingPage {
  place: ResolvedCode;
  /** signed; holds the id that the page's rating will have */
  permit: string;
  /** what this browser has rated here already */
  standing: StandingRating | null;
  /** a tap changes `standing`; otherwise it is a new rating */
  changeable: boolean;
}

export interface PageVisit {
  /** canonical */
  code: string;
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
    private readonly resolvePlace: ResolvePlace,
    private readonly permits: PagePermits,
  ) {}

  /** @throws DomainError `code.unknown`; StoreUnavailable */
  async execute(visit: PageVisit): Promise<RatingPage> {
    const { code, nonce } = visit;
    const place = await this.resolvePlace.execute(code);
    const standing = await this.findStanding(visit);
    const changeable = isChangeable(standing);
    const ratingId = standing && changeable ? standing.id : randomUUID();
    return { place, permit: this.permits.issue(ratingId, code, nonce), standing, changeable };
  }

  private async findStanding({ code, editCookie }: PageVisit): Promise<StandingRating | null> {
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
