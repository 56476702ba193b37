export {
  sumPersonsServed,
  type PersonsServed,
  type PersonsServedPeriod,
} from './sum-persons-served.js';
export {
  type EnteredNumber,
  enterPersonsServed,
  findPersonsServed,
  listOfferedServices,
  listPersonsServed,
  type OfferedService,
  type PersonsServedEntry,
  type PersonsServedMonth,
} from './persons-served.js';
