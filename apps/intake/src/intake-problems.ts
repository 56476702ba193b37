import type { ProblemTable } from '@app/platform';
import { DISPLAY_PROBLEMS } from './display/display-problems.js';
import { CODE_PROBLEMS } from './rating-page/code-problems.js';
import { RECEIPT_PROBLEMS } from './receipt/receipt-problems.js';
import { RATING_PROBLEMS } from './submission/rating-problems.js';
import { TICKET_PROBLEMS } from './tickets/ticket-problems.js';

/** How HTTP says that the storage took nothing, or may have. */
const STORE_PROBLEMS: ProblemTable = {
  'store.busy': {
    status: 503,
    detail: {
      id: 'Yang datang lebih banyak daripada yang dapat disimpan; tidak ada yang disimpan. Kirim lagi permintaan yang sama.',
      en: 'More arrives than can be stored; nothing was stored. Send the same request again.',
    },
    retryAfterSeconds: 2,
  },
  'store.silent': {
    status: 503,
    detail: {
      id: 'Penyimpanan tidak menjawab pada waktunya, jadi tidak diketahui apakah ini tersimpan. Kirim lagi permintaan yang sama: penilaian dengan id yang sama adalah penilaian yang sama.',
      en: 'The storage did not answer in time, so it is not known whether this was stored. Send the same request again: a rating with the same id is the same rating.',
    },
    retryAfterSeconds: 5,
  },
  'store.unavailable': {
    status: 503,
    detail: {
      id: 'Penyimpanan tidak menjawab; tidak ada yang disimpan. Kirim lagi permintaan yang sama.',
      en: 'The storage does not answer; nothing was stored. Send the same request again.',
    },
    retryAfterSeconds: 5,
  },
};

/** How HTTP says to programs what the intake refuses; what citizens read for the same codes is in messages/. */
export const INTAKE_PROBLEMS: ProblemTable = {
  ...CODE_PROBLEMS,
  ...TICKET_PROBLEMS,
  ...DISPLAY_PROBLEMS,
  ...RATING_PROBLEMS,
  ...RECEIPT_PROBLEMS,
  ...STORE_PROBLEMS,
  'request.cross-site': {
    status: 403,
    detail: {
      id: 'Ini dikirim dari halaman situs lain. Kirim dari halaman kodenya.',
      en: 'This was sent from a page of another site. Send it from the page of the code.',
    },
  },
};
