export {
  DomainError,
  invalidField,
  type ErrorDetails,
  type FieldError,
} from './http/domain-error.js';
export {
  explainError,
  problemOf,
  type ExplainedError,
  type Problem,
  type ProblemRule,
  type ProblemTable,
} from './http/problem.js';
export { ProblemFilter, reportUnexpected, startReply } from './http/problem.filter.js';
export { createValidationPipe } from './http/validation.js';
export { runProgram, stopOnSignal } from './process/run-program.js';
export {
  parseCount,
  parseOptionalRedisUrl,
  parsePort,
  parsePostgresUrl,
  parseText,
} from './settings/parse.js';
export {
  BadSettings,
  type Environment,
  readSettings,
  type Setting,
} from './settings/read-settings.js';
