import type { ExplainedError } from '@app/platform';
import type { SealedBox } from './sealed-box.js';
import type { MenuPlace } from '../menu/menu.js';

/** What every page is answered with. */
export interface PageParts {
  readonly box: SealedBox;
  /** all pages that stand in a menu, in its order */
  readonly menu: readonly MenuPlace[];
  explain(error: unknown): ExplainedError;
}
