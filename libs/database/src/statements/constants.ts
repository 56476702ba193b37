import {
  DETAILS_MINUTES,
  PAGE_MINUTES,
  SERVICE_MINUTES,
  SHARED_DETAILS_MINUTES,
  SHARED_SCREENS,
  TAP_MINUTES,
} from '@app/rating';
import { PRESENT_QUOTA, REPEATED_VISIT, RULE_VERSION } from '@app/statistics';
import {
  EXPORT_FORMATS,
  kindsSummedInto,
  QUESTION_KINDS,
  ROLES,
  rolesWith,
} from '@app/value-lists';

/** How long comments and profiles are kept after the month in which they were given. */
export const MONTHS_KEPT = 24;

/** A local day is settled for figures this many days later, when its held ratings are decided or count. */
export const SETTLED_AFTER_DAYS = 8;

/**
 * What SQL takes from the pure libraries. Functions are made again after every migration, so a rule that
 * changes here reaches an installed database.
 */
export const CONSTANTS = {
  /** stands for an unknown part of a key, where NULL could not be part of one */
  NIL: "'00000000-0000-0000-0000-000000000000'::uuid",
  RULE_VERSION,
  MONTHS_KEPT,
  SETTLED_AFTER_DAYS,
  TAP_MINUTES,
  DETAILS_MINUTES,
  SHARED_DETAILS_MINUTES,
  PAGE_MINUTES,
  SERVICE_MINUTES,
  VISIT_HOURS: REPEATED_VISIT.withinHours,
  VISITS_MOST: REPEATED_VISIT.most,
  VISIT_EXEMPT: listOf(REPEATED_VISIT.exemptChannels),
  VISIT_UNASKED: listOf(REPEATED_VISIT.unaskedChannels),
  SHARED_SCREENS: listOf(SHARED_SCREENS),
  PRESENT_PER_STEP: PRESENT_QUOTA.perStep,
  PRESENT_PER_TEN_MINUTES: PRESENT_QUOTA.perTenMinutes,
  USER_ROLES: listOf(ROLES),
  ROLES_WITH_UNIT: listOf(rolesWith({ unit: 'required' })),
  ROLES_WITHOUT_UNIT: listOf(rolesWith({ unit: 'none' })),
  ROLES_OF_OFFICERS: listOf(rolesWith({ scope: 'own' })),
  EXPORT_FORMATS: listOf(Object.keys(EXPORT_FORMATS)),
  QUESTION_KINDS: listOf(Object.keys(QUESTION_KINDS)),
  INDEX_KINDS: listOf(kindsSummedInto('index')),
  CAUSE_KINDS: listOf(kindsSummedInto('causes')),
} as const;

/** Texts as SQL writes them behind IN; texts of the code, for nothing is escaped. */
function listOf(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}
