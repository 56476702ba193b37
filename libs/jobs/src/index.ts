export { HintProducer } from './hint-producer.js';
export type { JobHandlers, JobMap, JobName } from './job-map.js';
export { JobRunner, type Schedule } from './job-runner.js';
export { migrateQueue } from './migrate-queue.js';
export type { QueueSettings } from './queue-backend.js';
