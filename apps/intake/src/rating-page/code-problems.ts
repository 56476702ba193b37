import type { ProblemTable } from '@app/platform';

/** How HTTP says that a code leads nowhere. */
export const CODE_PROBLEMS: ProblemTable = {
  'code.malformed': {
    status: 404,
    detail: {
      id: 'Ini bukan kode: sembilan huruf dan angka. Bandingkan dengan cetakannya dan ketik lagi.',
      en: 'This is not a code: nine letters and digits. Compare it with the print and type it again.',
    },
  },
  'code.unknown': {
    status: 404,
    detail: {
      id: 'Kode itu tidak pernah diterbitkan. Bandingkan dengan cetakannya, atau minta yang baru kepada instansi.',
      en: 'No such code was issued. Compare it with the print, or ask the agency for a new one.',
    },
  },
};
