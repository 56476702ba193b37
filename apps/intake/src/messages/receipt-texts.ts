import type { Language } from '@app/platform';
import type { Messages } from './messages.js';

type ReceiptTexts = Pick<
  Messages['receipt'],
  | 'states'
  | 'heldUntil'
  | 'reasons'
  | 'keep'
  | 'sendToSelf'
  | 'ownMessage'
  | 'haveOne'
  | 'filledIn'
  | 'typedAsCode'
>;

/** What has become of a rating, what it means, and why it does not count. */
export const RECEIPT_TEXTS: Readonly<Record<Language, ReceiptTexts>> = {
  id: {
    keep: 'Status penilaian ini dapat dilihat nanti di alamat ini. Catat atau simpan:',
    sendToSelf: 'Simpan lewat WhatsApp',
    ownMessage: 'Tanda terima penilaian saya',
    haveOne: 'Punya tanda terima? Lihat status penilaian',
    filledIn: 'Tanda terima dari tautan sudah terisi. Tekan Periksa.',
    typedAsCode:
      'Yang Anda ketik adalah tanda terima, bukan kode loket. Tekan Periksa untuk melihat status penilaiannya.',
    states: {
      waiting: {
        title: 'Sudah dihitung, belum ditampilkan',
        text: 'Penilaian ini masuk hitungan. Penilaian tampil dalam hasil unit paling cepat setelah delapan hari, bersama sedikitnya sembilan penilaian lain.',
      },
      shown: {
        title: 'Sudah dihitung dan ditampilkan',
        text: 'Penilaian ini termasuk dalam hasil unit yang sudah ditampilkan.',
      },
      held: {
        title: 'Tersimpan, sedang diperiksa',
        text: 'Orang di luar unit, yang tidak melihat nilainya, memutuskan dalam tujuh hari. Bila sampai saat itu belum diputuskan, penilaian ini dihitung.',
      },
      excluded: {
        title: 'Tersimpan, tidak dihitung setelah diperiksa',
        text: 'Orang di luar unit, yang tidak melihat nilainya, memutuskan bahwa penilaian ini tidak masuk hitungan. Penilaian tidak dihapus.',
      },
      uncounted: {
        title: 'Tersimpan, tidak dihitung',
        text: 'Penilaian ini tidak masuk hitungan. Penilaian tidak dihapus.',
      },
    },
    heldUntil: (day) =>
      `Orang di luar unit, yang tidak melihat nilainya, memutuskan paling lambat ${day}. Bila sampai hari itu belum diputuskan, penilaian ini dihitung.`,
    reasons: {
      superseded: 'Anda menggantinya dengan penilaian yang lebih baru.',
      daily_limit:
        'Dalam 20 jam paling banyak tiga penilaian dari satu perangkat untuk tempat yang sama yang dihitung.',
      burst: 'Pada hari itu datang jauh lebih banyak penilaian daripada biasanya.',
      same_device:
        'Beberapa penilaian datang berturut-turut dari perangkat yang tampak sama. Petugas yang ingin mencoba memakai kode uji.',
      proof_misuse:
        'Pada hari itu kode atau tiket di sana dipakai tidak semestinya, belum tentu oleh Anda.',
      duplicate: 'Penilaian yang sama dikirim lebih dari sekali.',
      not_a_citizen: 'Penilaian ini bukan dari penerima layanan.',
      objection_attribution: 'Penilaian ini tercatat di tempat yang keliru.',
      test_rating: 'Ini penilaian percobaan.',
    },
  },
  en: {
    keep: 'The status of this rating can be seen later at this address. Note or keep it:',
    sendToSelf: 'Keep in WhatsApp',
    ownMessage: 'Receipt of my rating',
    haveOne: 'Do you have a receipt? See the status of a rating',
    filledIn: 'The receipt of the link has been filled in. Press Check.',
    typedAsCode:
      'What you typed is a receipt, not the code of a counter. Press Check to see the status of the rating.',
    states: {
      waiting: {
        title: 'Counted, not shown yet',
        text: 'This rating counts. It enters the results of the unit after eight days at the earliest, together with at least nine other ratings.',
      },
      shown: {
        title: 'Counted and shown',
        text: 'This rating is part of results of the unit that are shown.',
      },
      held: {
        title: 'Stored, being reviewed',
        text: 'Somebody outside the unit, who does not see the score, decides within seven days. If nothing is decided by then, this rating counts.',
      },
      excluded: {
        title: 'Stored, not counted after review',
        text: 'Somebody outside the unit, who does not see the score, decided that this rating does not count. It is not deleted.',
      },
      uncounted: {
        title: 'Stored, not counted',
        text: 'This rating does not count. It is not deleted.',
      },
    },
    heldUntil: (day) =>
      `Somebody outside the unit, who does not see the score, decides by ${day}. If nothing is decided by then, this rating counts.`,
    reasons: {
      superseded: 'You replaced it with a newer rating.',
      daily_limit: 'Within 20 hours at most three ratings of one device for the same place count.',
      burst: 'Far more ratings than usual came on that day.',
      same_device:
        'Several ratings came one after the other from what looks like the same device. Staff who want to try it use a test code.',
      proof_misuse: 'Codes or tickets were misused there on that day, not necessarily by you.',
      duplicate: 'The same rating was sent more than once.',
      not_a_citizen: 'This rating is not from a person who was served.',
      objection_attribution: 'This rating was recorded in the wrong place.',
      test_rating: 'This was a test.',
    },
  },
};
