export { EXPORT_FORMATS, type ExportFormat } from './export-formats.js';
export { PROFILE_NAMES } from './profile-names.js';
export {
  ANSWER_VALUES,
  controlOf,
  kindsSummedInto,
  QUESTION_KINDS,
  type QuestionKind,
} from './question-kinds.js';
export {
  FIRST_ROLE,
  REVIEWING_ROLE,
  type Role,
  ROLE_TERMS,
  ROLES,
  type RoleScope,
  ROLE_WORDS,
  rolesWith,
} from './roles.js';
