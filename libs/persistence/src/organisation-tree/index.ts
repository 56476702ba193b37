export { findLineage, type Lineage, type NewName, type Succession } from './find-lineage.js';
export { findSubject } from './find-subject.js';
export {
  agencyOf,
  listAssignments,
  listFreeServices,
  listLocations,
  listServices,
  listUnits,
  localDay,
  timeZoneOf,
} from './list-organisation.js';
export type {
  AgencyName,
  AssignmentRow,
  FreeServiceRow,
  LocationRow,
  ServiceRow,
  Subject,
  SubjectKind,
  UnitRow,
} from './organisation.js';
