import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** What a person asked about a change beside the change itself. */
export interface ChangeTerms {
  /** does everything and undoes it */
  readonly preview: boolean;
  /** comes first in the transaction; throws where what is to be changed is not what the person saw */
  begin(tx: EntityManager): Promise<void>;
}

const asked = new AsyncLocalStorage<ChangeTerms>();

/**
 * Runs a change under terms: they hold in every transaction of {@link Tenancy} that `work` opens. They come
 * with a request and not with a parameter, so that no change can forget to pass them on.
 */
export function underTerms<T>(terms: ChangeTerms, work: () => T): T {
  return asked.run(terms, work);
}

/** The terms of the change that is being made; undefined outside of one. */
export function termsInForce(): ChangeTerms | undefined {
  return asked.getStore();
}
