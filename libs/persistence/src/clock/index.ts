export { ClockStore, type RememberedLook } from './clock.store.js';
