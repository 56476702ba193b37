import type { ProblemTable } from '@app/platform';

/** How HTTP says why the key of a queue machine was not changed. */
export const TICKET_KEY_PROBLEMS: ProblemTable = {
  'ticket-key.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada kunci itu. Daftarnya ada di /api/v1/ticket-keys.',
      en: 'There is no such key. List them at /api/v1/ticket-keys.',
    },
  },
};
