import { DomainError } from '@app/errors';
import type { RatingStore, ResolvedCode } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { KnownPlaces } from '../page/known-places.js';
import { CLOCK, type Clock, RATING_STORE } from '../intake-tokens.js';

/** What a code points at now. */
@Injectable()
export class ResolvePlace {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly known: KnownPlaces,
  ) {}

  /**
   * @param code canonical
   * @throws DomainError `code.unknown`; StoreUnavailable
   */
  async execute(code: string): Promise<ResolvedCode> {
    const place = await this.store.resolveCode(code, this.clock());
    if (place === null) throw new DomainError('code.unknown');
    this.known.remember(code, place);
    return place;
  }
}
