import { randomUUID } from 'node:crypto';
import { checkEditToken, CodeError, type Keys, readEditCookie, type ScannedCode } from '@app/codes';
import type { RatingStore, ResolvedCode, CurrentRating } from '@app/persistence/ratings';
import { isSharedScreen, TAP_MINUTES } from '@app/rating';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { KEYS, RATING_STORE } from '../intake-tokens.js';
import { PagePermits } from './page-permits.js';
import { ResolveScan } from './resolve-scan.js';

export interface RatingPage {
  /** where it stands and where its form leads: with what was scanned, which carries the proof */
  path: string;
  target: ResolvedCode;
  /** signed; holds the id that the page's rating will have */
  permit: string;
  /**
   * Has this browser rated here lately? A tap then changes that rating, or it is too late and a tap is a new
   * one. Which it was is not here: whoever opens the page may be somebody else.
   */
  ratingState: 'changeable' | 'final' | null;
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
    const { target, claim } = await this.resolveScan.execute(scanned);
    const rating = await this.findCurrent(target, editCookie);
    const changeable = isChangeable(rating);
    const ratingId = rating && changeable ? rating.id : randomUUID();
    const permit = this.permits.issue({ ratingId, code: target.code, claim }, nonce);
    const ratingState = rating && (changeable ? 'changeable' : 'final');
    return { path: `/R/${scanned.text}`, target, permit, ratingState };
  }

  /** Nothing on a shared screen: it was the person before. */
  private async findCurrent(
    { code, channel }: ResolvedCode,
    editCookie: string | undefined,
  ): Promise<CurrentRating | null> {
    if (isSharedScreen(channel)) return null;
    const id = editCookie && ratingBehind(editCookie, code, this.keys.editToken);
    return id ? this.store.find(code, id, this.clock()) : null;
  }
}

/** At the very end of its time a tap would still be taken; a page that is shown then would come too late. */
function isChangeable(rating: CurrentRating | null): boolean {
  const age = rating?.ageSeconds ?? null;
  return age !== null && age < TAP_MINUTES * 60;
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
