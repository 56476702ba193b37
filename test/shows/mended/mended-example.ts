import type { RunningProduct } from '../../support/product/running-product.js';

/** One fault that first users met, tried again on a running product. */
export interface MendedExample {
  /** what is true now, in one sentence */
  says: string;
  /**
   * Tries the example.
   * @param product the whole product in a process of its own, with the demonstration agency. An example that
   *   needs other settings starts a product of its own and ends it.
   * @returns what was seen, short enough to be printed behind the sentence
   * @throws when it is not so
   */
  show(product: RunningProduct): Promise<string>;
}
