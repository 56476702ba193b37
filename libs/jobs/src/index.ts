export { HintProducer } from './hint-producer.js';
export { NotYet } from './job-loop.js';
export type { JobHandlers, JobMap, JobName } from './job-map.js';
export { JobRunner, type Schedule } from './job-runner.js';
export { DatabaseTurns, type JobTurns } from './job-turns.js';
export { migrateQueue } from './migrate-queue.js';
export type { QueueSettings } from './queue-backend.js';
