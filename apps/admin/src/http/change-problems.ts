import type { ProblemTable } from '@app/platform';

/** How HTTP says that a change was not made on what stands. */
export const CHANGE_PROBLEMS: ProblemTable = {
  'version.missing': {
    status: 428,
    detail: {
      id: 'Sebutkan keadaan mana yang Anda ubah, agar isian orang lain yang baru masuk tidak tertimpa: baca dahulu, lalu kirim `version`-nya di header If-Match. Tidak ada yang disimpan.',
      en: 'Say which state you change, so that nobody overwrites what somebody else has just entered: read it, and send its `version` in the header If-Match. Nothing was stored.',
    },
  },
  'version.changed': {
    status: 409,
    detail: {
      id: 'Ada yang mengubah ini sejak Anda membacanya. Tidak ada yang disimpan. `errors` menyebut isinya sekarang: baca lagi, dan ulangi perubahan Anda dengan `version` yang baru bila masih sesuai.',
      en: 'Somebody has changed this since you read it. Nothing was stored. `errors` says what stands now: read it again, and repeat your change with the new `version` if it still fits.',
    },
  },
};
