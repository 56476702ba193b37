export {
  type DemonstrationEnd,
  isDemonstrationOver,
  listDemonstrationEnds,
  recordOwnBeginning,
} from './demonstration-ends.js';
export { findDemonstrations, type Demonstration } from './find-demonstrations.js';
export {
  NotADemonstration,
  removeDemonstration,
  type RemovedAgency,
} from './remove-demonstration.js';
