export {
  type ChangedSubject,
  findChangedSubjects,
  findLateChanges,
  type LateChange,
  listUnitVersions,
  type UnitTime,
} from './changes.js';
export type { RatingStatus, SettledDays, SettledPlace } from './settled-place.js';
export {
  type AnswerDay,
  findHours,
  findPersonDays,
  findSettledThrough,
  type PersonDay,
  type RatedHours,
  streamAnswers,
  streamPersonDays,
  streamTaps,
  type TapDay,
} from './settled-ratings.js';
