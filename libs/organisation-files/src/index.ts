export { checkOrganisation, type Organisation } from './checks/check-organisation.js';
export { laneOf, type Shift } from './checks/read-shifts.js';
export { daysStretch, findOverlaps, type Stretch } from './checks/stretch.js';
export { BadField, key, privateText, publicText, timeZone } from './files/fields.js';
export type { CodeRow, InstansiRow, OfficerRow } from './files/layouts.js';
export { checkNip, type Employment, nipDigits } from './files/nip.js';
export {
  collect as collectTables,
  type OrganisationFiles,
  readOrganisationFiles,
  readOrganisationText,
} from './files/read-organisation-files.js';
export { ORGANISATION_FILES } from './files/read-sheets.js';
export { organisationTemplate } from './files/template.js';
export { Findings } from './findings/findings.js';
export {
  describeImportPosition,
  type ImportError,
  ImportRefused,
} from './findings/import-error.js';
export type { CsvRow, CsvTable, OrganisationTables } from './tables/csv-table.js';
export { decodeText } from './tables/decode-text.js';
export { parseCsv } from './tables/parse-csv.js';
