export {
  type BrokenRule,
  DomainError,
  type ErrorDetails,
  type FieldError,
  invalidField,
} from './domain-error.js';
