import type { ProblemTable } from '@app/platform';
import { ACCESS_PROBLEMS } from '../../access/access-problems.js';
import { CHANGE_PROBLEMS } from '../../changes/change-problems.js';
import { ORGANISATION_PROBLEMS } from '../../organisation/organisation-problems.js';
import { REVIEW_PROBLEMS } from '../../review/review-problems.js';

/** How HTTP says what this app refuses. */
export const ADMIN_PROBLEMS: ProblemTable = {
  ...ACCESS_PROBLEMS,
  ...CHANGE_PROBLEMS,
  ...ORGANISATION_PROBLEMS,
  ...REVIEW_PROBLEMS,
  'request.unsupported-type': {
    status: 415,
    detail:
      'This content type is not understood. Send application/json; a table of persons served to /api/v1/persons-served as text/csv; the files of an organisation to /api/v1/organisation/import as texts in JSON. XLSX files are taken by the command line.',
  },
  'instansi.unknown': {
    status: 404,
    detail: 'Your account sees a part of the agency only. Ask for a unit of /api/v1/units.',
  },
  'unit.unknown': { status: 404, detail: 'There is no such unit. List them at /api/v1/units.' },
  'service.unknown': {
    status: 404,
    detail: 'There is no such service. List them at /api/v1/services.',
  },
  'location.unknown': {
    status: 404,
    detail: 'There is no such location. List them at /api/v1/locations.',
  },
  'assignment.unknown': {
    status: 404,
    detail: 'There is no such assignment. List them at /api/v1/assignments.',
  },
  'persons-served.refused': {
    status: 400,
    detail:
      'Nothing of the table was stored. Mend what `errors` names and send it again; with ?preview=true it shows what it would change.',
  },
  'persons-served.not-csv': {
    status: 415,
    detail:
      'A table is expected, with the columns service_key, month and n. Send it as text/csv in UTF-8; save a workbook as CSV first.',
  },
  'code.unknown': { status: 404, detail: 'There is no such code. List them at /api/v1/codes.' },
  'code.revoked': {
    status: 409,
    detail:
      'This code has been revoked, or will be at `revokedAt`, and must not be printed again. Issue a new one with ' +
      'POST /api/v1/codes/{id}/replace, or print the code named in `replacedById`.',
  },
  'code.replaced': {
    status: 409,
    detail:
      'This code has been replaced already. Its successor is named in `replacedById` at /api/v1/codes.',
  },
  'code.unit-closed': {
    status: 409,
    detail:
      'The unit of this code does not exist today, so its poster would name one that is gone. A printed ' +
      'code of a merged unit goes on for the successor; for a new poster, replace it with ' +
      'POST /api/v1/codes/{id}/replace.',
  },
  'display.unknown': {
    status: 404,
    detail: 'There is no such display. List them at /api/v1/displays.',
  },
  'ticket-key.unknown': {
    status: 404,
    detail: 'There is no such key. List them at /api/v1/ticket-keys.',
  },
  'office-network.enrolled': {
    status: 409,
    detail: 'This network is enrolled already. List them at /api/v1/office-networks.',
  },
  'office-network.unknown': {
    status: 404,
    detail: 'There is no such network. List them at /api/v1/office-networks.',
  },
  'public-url.unusable': {
    status: 409,
    detail:
      'The address in PUBLIC_URL is too long for codes that change each minute: a screen could not show ' +
      'them large enough to scan. Use a host name of at most 24 characters, and start again.',
  },
  'poster.no-public-address': {
    status: 409,
    detail:
      'PUBLIC_URL is not set, or leads to the machine it is read on, so a printed code would lead ' +
      "nowhere. Set PUBLIC_URL to the address that citizens' phones can reach, for example " +
      'https://suara.example.go.id, and start again.',
  },
  'poster.no-codes': {
    status: 404,
    detail:
      'Neither this unit nor one below it has an official code in use. Import codes.csv with a code for it.',
  },
  'poster.unprintable': {
    status: 409,
    detail:
      'The fonts of posters have Latin letters only, and question marks would stand for the others. Write the ' +
      'names in `errors` in Latin letters, without emoji, by the import or the routes of the organisation.',
  },
  'export.unknown': {
    status: 404,
    detail: 'You have not asked for such an export. Ask for one with POST /api/v1/exports.',
  },
  'export.not-ready': {
    status: 409,
    detail: 'The file is still being written. GET /api/v1/exports/{id} tells how far it is.',
    retryAfterSeconds: 2,
  },
  'export.failed': {
    status: 409,
    detail: 'The file could not be written. Ask for it again with POST /api/v1/exports.',
  },
  'export.gone': {
    status: 410,
    detail:
      'The export was cancelled, or its 24 hours are over. Ask for it again with POST /api/v1/exports.',
  },
  'export.range': {
    status: 416,
    detail: 'The file has no such part. Ask for bytes within its size, or for the whole file.',
  },
  'export.too-many': {
    status: 429,
    detail: 'Five exports of yours are under way. Wait until one is done, or cancel one.',
    retryAfterSeconds: 30,
  },
  'store.unavailable': {
    status: 503,
    detail: 'The database does not answer. Try again in a moment.',
    retryAfterSeconds: 5,
  },
};
