import type { ProblemTable } from '@app/platform';

/** How HTTP says why a file is not there. */
export const EXPORT_PROBLEMS: ProblemTable = {
  'export.unknown': {
    status: 404,
    detail: {
      id: 'Anda tidak meminta berkas itu. Minta satu dengan POST /api/v1/exports.',
      en: 'You have not asked for such an export. Ask for one with POST /api/v1/exports.',
    },
  },
  'export.not-ready': {
    status: 409,
    detail: {
      id: 'Berkasnya masih ditulis. GET /api/v1/exports/{id} menyebut sudah sejauh mana.',
      en: 'The file is still being written. GET /api/v1/exports/{id} tells how far it is.',
    },
    retryAfterSeconds: 2,
  },
  'export.failed': {
    status: 409,
    detail: {
      id: 'Berkasnya tidak dapat ditulis. Minta lagi dengan POST /api/v1/exports.',
      en: 'The file could not be written. Ask for it again with POST /api/v1/exports.',
    },
  },
  'export.gone': {
    status: 410,
    detail: {
      id: 'Permintaan ini dibatalkan, atau 24 jamnya sudah lewat. Minta lagi dengan POST /api/v1/exports.',
      en: 'The export was cancelled, or its 24 hours are over. Ask for it again with POST /api/v1/exports.',
    },
  },
  'export.range': {
    status: 416,
    detail: {
      id: 'Berkasnya tidak punya bagian itu. Minta bita di dalam ukurannya, atau seluruh berkas.',
      en: 'The file has no such part. Ask for bytes within its size, or for the whole file.',
    },
  },
  'export.too-many': {
    status: 429,
    detail: {
      id: 'Lima berkas Anda sedang dibuat. Tunggu sampai satu selesai, atau batalkan satu.',
      en: 'Five exports of yours are under way. Wait until one is done, or cancel one.',
    },
    retryAfterSeconds: 30,
  },
};
