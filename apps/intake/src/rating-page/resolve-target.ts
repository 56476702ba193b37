import { DomainError } from '@app/errors';
import type { RatingStore, ResolvedCode } from '@app/persistence/ratings';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { KnownTargets } from '../page/known-targets.js';
import { RATING_STORE } from '../intake-tokens.js';

/** What a code points at now. */
@Injectable()
export class ResolveTarget {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly known: KnownTargets,
  ) {}

  /**
   * @param code canonical
   * @throws DomainError `code.unknown`; StoreUnavailable
   */
  async execute(code: string): Promise<ResolvedCode> {
    const target = await this.store.resolveCode(code, this.clock());
    if (target === null) throw new DomainError('code.unknown');
    this.known.remember(code, target);
    return target;
  }
}
