export type { CsvRow, CsvTable, OrganisationTables } from './files/csv-table.js';
export { decodeText } from './files/decode-text.js';
export { parseCsv } from './files/parse-csv.js';
export {
  collect as collectTables,
  type OrganisationFiles,
  readOrganisationFiles,
  readOrganisationText,
} from './files/read-organisation-files.js';
export { organisationTemplate } from './files/template.js';
export { ORGANISATION_FILES } from './files/read-sheets.js';
export { countAgencies } from './count-agencies.js';
export { findOrganisationIds, type OrganisationIds } from './find-organisation-ids.js';
export { hasAgency } from './has-agency.js';
export { describeImportPlace, type ImportError, ImportRefused } from './import-error.js';
export { importOrganisation, type ImportOptions } from './import-organisation.js';
export { changedAnything, type ImportedCode, type ImportReport } from './import-report.js';
