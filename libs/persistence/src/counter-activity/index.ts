export { type CounterActivity, findCounterActivity } from './find-activity.js';
