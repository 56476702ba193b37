import { defineQuery } from '@app/database';
import type { LocalizedText, Pole } from './instrument.js';

/** A ground for a tap that people may choose. */
export interface OfferedReason {
  key: string;
  name: LocalizedText;
  /** `low`: offered after a low tap, so it names what to mend; `high`: what is praised */
  pole: Pole;
}

/** Every reason that was ever offered, as it is worded now. */
export const listReasons = defineQuery<object, OfferedReason>(
  new URL('./queries/list-reasons.sql', import.meta.url),
);
