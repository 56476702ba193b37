import {
  BASIS_COLUMNS,
  IKM_COLUMNS,
  IKM_DETAILS,
  PULSE_COLUMNS,
  yesOrNo,
} from './figure-columns.js';
import type { PlaceRow } from './place-row.js';
import { type Column, column } from './section.js';
import { FROM, KIND, MISSING, NAME, NOTE, PERIOD, STATE, UNIT } from './subject-columns.js';

const COVERAGE_COLUMNS: readonly Column<PlaceRow>[] = [
  column('integer', 'Orang dilayani', 11, ({ coverage }) => coverage?.personsServed ?? null),
  column('decimal', 'Cakupan (persen)', 9, ({ coverage }) => coverage?.percent ?? null),
  column('integer', 'Sampel minimum', 11, ({ coverage }) => coverage?.sampleSize ?? null),
  column('text', 'Sampel cukup', 8, ({ sufficiency }) => yesOrNo(sufficiency?.reached)),
  column('decimal', 'IKM bila sisanya terendah', 10, ({ bounds }) => bounds?.low ?? null),
  column('decimal', 'IKM bila sisanya tertinggi', 10, ({ bounds }) => bounds?.high ?? null),
];

/** Of whom, of when and in which state. */
const SUBJECT: readonly Column<PlaceRow>[] = [
  NAME,
  KIND,
  UNIT,
  PERIOD,
  FROM,
  column('date', 'Sekilas sampai', 14, ({ pulseUntil }) => pulseUntil),
  column('date', 'IKM sampai', 14, ({ ikmUntil }) => ikmUntil),
  STATE,
];

/** Of every table of places; a trend has the shorter one below. */
export const PLACE_COLUMNS: readonly Column<PlaceRow>[] = [
  ...SUBJECT,
  ...PULSE_COLUMNS,
  ...IKM_COLUMNS,
  ...IKM_DETAILS,
  ...BASIS_COLUMNS,
  ...COVERAGE_COLUMNS,
  NOTE,
  MISSING,
];

/** Of places period by period. */
export const TREND_COLUMNS: readonly Column<PlaceRow>[] = [
  ...SUBJECT,
  ...PULSE_COLUMNS,
  ...IKM_COLUMNS,
  NOTE,
];
