export { EXPORT_FORMATS, type ExportFormat } from './export-formats.js';
export { type Role, ROLE_TERMS, ROLES, type RoleScope, rolesWith } from './roles.js';
