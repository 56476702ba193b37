export { findServed, type Served, type ServedPeriod } from './find-served.js';
export {
  type EnteredNumber,
  enterPersonsServed,
  findPersonsServed,
  listOfferedServices,
  listPersonsServed,
  type OfferedService,
  type ServedEntry,
  type ServedMonth,
} from './persons-served.js';
