export { countAgencies } from './count-agencies.js';
export { findOrganisationIds, type OrganisationIds } from './find-organisation-ids.js';
export { lockOrganisation } from './lock-organisation.js';
export { hasAgency } from './has-agency.js';
export { importOrganisation, type ImportOptions } from './import-organisation.js';
export { changedAnything, type ImportedCode, type ImportReport } from './import-report.js';
