import type { ProblemTable } from '@app/platform';

/** How HTTP says to a queue machine why a ticket was not issued or called. */
export const TICKET_PROBLEMS: ProblemTable = {
  'ticket-key.unknown': {
    status: 401,
    detail: {
      id: 'Kirim kunci mesin ini sebagai "Authorization: Bearer KUNCI". Bila sudah, kuncinya telah dicabut: minta yang baru kepada administrator instansi.',
      en: 'Send the key of this machine as "Authorization: Bearer KEY". If you did, it was revoked: ask an administrator of the agency for a new one.',
    },
  },
  'ticket.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada mesin di unit Anda yang menerbitkan tiket itu. Sebutkan dengan `hash` dari POST /api/v1/tickets.',
      en: 'No machine of your unit issued such a ticket. Name it by the `hash` of POST /api/v1/tickets.',
    },
  },
  'ticket.spent': {
    status: 409,
    detail: {
      id: 'Pemegangnya sudah menilai dengan tiket ini, jadi tidak dapat dipanggil lagi.',
      en: 'The holder has rated with this ticket already, so it cannot be called again.',
    },
  },
  'ticket.expired': {
    status: 409,
    detail: {
      id: 'Tiket ini lebih lama dari 72 jam. Terbitkan yang baru dan panggil yang itu.',
      en: 'This ticket is older than 72 hours. Issue a new one and call that.',
    },
  },
  'counter.unknown': {
    status: 404,
    detail: {
      id: 'Instansi tidak punya loket itu yang masih dipakai. Kirim kuncinya seperti di organisasi, contoh loket-1.',
      en: 'The agency has no such counter in use. Send its key as in the organisation, for example loket-1.',
    },
  },
  'counter.other-unit': {
    status: 409,
    detail: {
      id: 'Loket ini milik unit lain, bukan unit kunci ini. Terbitkan dan panggil tiketnya dengan kunci unit itu.',
      en: 'This counter belongs to another unit than this key. Issue and call its tickets with a key of that unit.',
    },
  },
  'public-url.unusable': {
    status: 500,
    detail: {
      id: 'PUBLIC_URL terlalu panjang untuk tiket yang dapat dipindai. Pakai nama host yang lebih pendek.',
      en: 'PUBLIC_URL is too long for tickets that can be scanned. Use a shorter host name.',
    },
  },
};
