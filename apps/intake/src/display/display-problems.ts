import type { ProblemTable } from '@app/platform';

/** How HTTP says that a display is not let in. */
export const DISPLAY_PROBLEMS: ProblemTable = {
  'display.unknown': {
    status: 404,
    detail: {
      id: 'Tautan layar ini tidak dipakai. Minta yang baru kepada administrator instansi.',
      en: 'The link of this display is not in use. Ask an administrator of the agency for a new one.',
    },
  },
};
