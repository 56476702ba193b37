export { addShift, type NewShift } from './add-shift.js';
export { assignOfficer, type NewAssignment } from './assign-officer.js';
export { changeCounter, type CounterChange } from './change-counter.js';
export { asRefusal, ChangeRefused, type RefusalCode } from './change-refused.js';
export {
  changeOrganisation,
  type ChangeTransaction,
  type IntendedChange,
} from './change-organisation.js';
export { changeFee, type FeeChange } from './change-fee.js';
export { changeUnit, type UnitChange } from './change-unit.js';
export { correctName, type NameCorrection, type NamedKind } from './correct-name.js';
export { correctRoster, type CorrectedRoster, type RosterCorrection } from './correct-roster.js';
export { createCounter, type NewCounter } from './create-counter.js';
export { createLocation, type NewLocation } from './create-location.js';
export { createOfficer, type NewOfficer } from './create-officer.js';
export { createService, type NewService } from './create-service.js';
export { createUnit, type NewUnit } from './create-unit.js';
export { endAssignment } from './end-assignment.js';
export { endShift } from './end-shift.js';
export {
  type CorrectionRow,
  findShift,
  listCorrections,
  listShifts,
  type ShiftRow,
} from './list-roster.js';
export { mergeUnits, type UnitMerge } from './merge-units.js';
export { type Change, type Effect, type Present } from './present.js';
export {
  type CounterHistory,
  type DatedRow,
  listCounterHistories,
  listOfficerHistories,
  type OfficerHistory,
  readServiceHistory,
  readUnitHistory,
  type ServiceHistory,
  type UnitHistory,
} from './read-history.js';
export { retireCounter } from './retire-counter.js';
export { retireLocation } from './retire-location.js';
export { retireOfficer } from './retire-officer.js';
export { retireService } from './retire-service.js';
export { retireUnit } from './retire-unit.js';
export { transferOfficer, type Transfer } from './transfer-officer.js';
