import type { ProblemTable } from '@app/platform';

/** How HTTP says why a setting of figures was not changed. */
export const FIGURE_SETTINGS_PROBLEMS: ProblemTable = {
  'figure-settings.fee-rule-fixed': {
    status: 409,
    detail: {
      id: 'Aturan biaya dipilih satu kali, dan sudah ada periode yang ditutup dengannya. Kirim lagi dengan feeRule yang berlaku; yang lain tetap dapat diubah.',
      en: 'The rule of fees is chosen once, and a period is closed with it. Send the feeRule that stands; everything else can still be changed.',
    },
  },
};
