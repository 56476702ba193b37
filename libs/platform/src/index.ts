export { CLOCK, type Clock } from './clock/clock.js';
export { isDay, isMoment } from './http/calendar.js';
export { isLanguage, type Language, preferredLanguage } from './http/language.js';
export { isOwnMachine, lineOf, networkOf } from './http/network.js';
export { openFrontDoor } from './http/front-door.js';
export { ownPath } from './http/own-path.js';
export { type TakenTypes, takeOnly } from './http/take-only.js';
export { strictTransport } from './http/strict-transport.js';
export { explainError, problemOf, type ExplainedError, type Problem } from './http/problem.js';
export type { ProblemRule, ProblemTable } from './http/problem-table.js';
export { ProblemFilter, reportUnexpected, startReply } from './http/problem.filter.js';
export { refuseUnreadable } from './http/refuse-unreadable.js';
export { createValidationPipe, IfPresent } from './http/validation.js';
export { type FindObstacle, serveHealth } from './health/serve-health.js';
export { logRequests } from './logging/log-requests.js';
export { startLogging } from './logging/start-logging.js';
export { countQueueTrouble } from './metrics/count-queue-trouble.js';
export { measureRequests } from './metrics/measure-requests.js';
export { type MetricsSettings, serveMetrics } from './metrics/serve-metrics.js';
export { runProgram, stopOnSignal } from './process/run-program.js';
export {
  parseCount,
  parseOptionalRedisUrl,
  parsePort,
  parsePostgresUrl,
  parseProxies,
  parseText,
} from './settings/parse.js';
export { readMetricsSettings } from './metrics/metrics.config.js';
export {
  BadSettings,
  type Environment,
  readSettings,
  type Setting,
} from './settings/read-settings.js';
