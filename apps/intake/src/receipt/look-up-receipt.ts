import { hashReceipt } from '@app/codes';
import { DomainError } from '@app/errors';
import type { RatingStore, ReceiptStatus } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { RATING_STORE } from '../intake-tokens.js';

/** What happened to a rating, for whoever holds its receipt. */
@Injectable()
export class LookUpReceipt {
  constructor(@Inject(RATING_STORE) private readonly store: RatingStore) {}

  /**
   * @param typed in any spelling that people type
   * @throws MalformedReceipt; DomainError `receipt.unknown`; StoreUnavailable
   */
  async execute(typed: string): Promise<ReceiptStatus> {
    const status = await this.store.findReceipt(hashReceipt(typed));
    if (status === null) throw new DomainError('receipt.unknown');
    return status;
  }
}
