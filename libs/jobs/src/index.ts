export { type HintName } from './hint-name.js';
export { HintProducer } from './hint-producer.js';
export { type Job, NotYet } from './job.js';
export { JobRunner } from './job-runner.js';
export { DatabaseTurns, type JobTurns } from './job-turns.js';
export { migrateQueue } from './migrate-queue.js';
export type { QueueSettings } from './queue-backend.js';
export { inSteps, nextStep, Stopped } from './steps.js';
