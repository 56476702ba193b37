export { ClockStore, type RememberedReading } from './clock.store.js';
