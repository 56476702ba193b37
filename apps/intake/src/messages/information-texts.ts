import { DETAILS_MINUTES } from '@app/rating';
import type { Language } from '@app/platform';

/** A page of words. */
export interface InformationText {
  title: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
  /** where to go from here: a page of ours, or a site of somebody else */
  link: { address: string; label: string };
}

type InformationPath = '/privasi' | '/tentang' | '/aksesibilitas';

/** What docs/privacy.md says at length; whoever changes one changes the other. */
export const INFORMATION_TEXTS: Readonly<
  Record<Language, Readonly<Record<InformationPath, InformationText>>>
> = {
  id: {
    '/privasi': {
      title: 'Privasi',
      sections: [
        {
          heading: 'Tidak pernah disimpan',
          paragraphs: [
            'Nama, NIK, nomor telepon, surel, alamat IP, dan lokasi ponsel Anda. Tidak ada akun, dan tidak ada pihak lain yang ikut memuat halaman ini.',
          ],
        },
        {
          heading: 'Disimpan sebagai statistik, tanpa batas waktu',
          paragraphs: [
            'Wajah yang Anda ketuk, jawaban lain bila diisi, layanan, tempat, tanggal, dan bagian hari (pagi sampai sore dalam empat bagian).',
          ],
        },
        {
          heading: 'Dihapus setelah 48 jam',
          paragraphs: [
            'Waktu persis penilaian, dan sidik acak perangkat serta jaringan. Sidik itu dipakai untuk melihat bila satu perangkat menilai berkali-kali; nama atau alamat tidak dapat dibaca darinya.',
          ],
        },
        {
          heading: 'Komentar dan data tentang Anda',
          paragraphs: [
            'Keduanya boleh kosong. Nomor, surel, dan tautan dihapus dari komentar sebelum disimpan sejauh dikenali; nama orang tidak dikenali, jadi jangan ditulis. Komentar dibaca orang di unit itu paling cepat tujuh hari kemudian, sedikitnya lima sekaligus dalam urutan acak.',
            'Jenis kelamin, usia, pendidikan, pekerjaan, dan disabilitas disimpan terpisah dari penilaian dan hanya ditampilkan sebagai jumlah. Komentar dan data ini dihapus setelah 24 bulan.',
          ],
        },
        {
          heading: 'Kuki',
          paragraphs: [
            `Satu angka acak yang berakhir setelah 24 jam, dan satu selama ${DETAILS_MINUTES} menit supaya Anda dapat mengubah penilaian sendiri. Perangkat milik kantor dapat ditandai dengan kuki yang sama untuk semua perangkat kantor. Tanpa kuki Anda tetap dapat menilai.`,
          ],
        },
        {
          heading: 'Tanda terima',
          paragraphs: [
            'Siapa yang memegangnya dapat melihat status, minggu, dan instansi, bukan nilainya, loketnya, atau petugasnya. Bila Anda menyimpannya lewat WhatsApp, WhatsApp mengetahuinya.',
          ],
        },
        {
          heading: 'Siapa melihat apa',
          paragraphs: [
            'Petugas dan atasannya tidak melihat penilaian satu per satu, hanya gabungan dari sedikitnya sepuluh orang. Karena tidak tercatat siapa menilai apa, penilaian seseorang tidak dapat dicari atau dihapus kemudian.',
          ],
        },
      ],
      link: { address: '/tentang', label: 'Siapa yang menjalankan halaman ini, dan cara mengadu' },
    },
    '/tentang': {
      title: 'Tentang',
      sections: [
        {
          heading: 'Untuk apa',
          paragraphs: [
            'Di sini Anda menilai pelayanan yang baru saja Anda terima. Gabungan penilaian dipakai untuk memperbaiki pelayanan dan untuk Survei Kepuasan Masyarakat (PermenPANRB 14/2017).',
          ],
        },
        {
          heading: 'Siapa yang menjalankan',
          paragraphs: [
            'Instansi yang memasang kode itu; namanya berada di bagian atas halaman penilaian. Instansi itulah yang bertanggung jawab atas data dan halaman ini. Perangkat lunaknya bernama Suara Loket.',
          ],
        },
        {
          heading: 'Ke mana penilaian Anda pergi',
          paragraphs: [
            'Penilaian dihitung bersama penilaian lain dan hasilnya ditampilkan bila ada sedikitnya sepuluh. Penilaian yang mencurigakan diperiksa orang di luar unit, yang tidak melihat nilainya; tanda terima memberi tahu hasilnya. Setiap hari catatan disegel supaya perubahan diam-diam ketahuan.',
          ],
        },
        {
          heading: 'Cara mengadu',
          paragraphs: [
            'Penilaian dan komentar di sini bukan pengaduan dan tidak dijawab satu per satu. Untuk mengadu, datangi atau hubungi instansi itu, atau pakai kanal nasional SP4N-LAPOR!',
          ],
        },
      ],
      link: { address: 'https://www.lapor.go.id/', label: 'SP4N-LAPOR! (lapor.go.id)' },
    },
    '/aksesibilitas': {
      title: 'Aksesibilitas',
      sections: [
        {
          heading: 'Yang kami tuju',
          paragraphs: [
            'WCAG 2.2 tingkat AA untuk semua halaman bagi warga. Kami belum diperiksa pihak luar dan tidak menyatakan sudah memenuhinya.',
          ],
        },
        {
          heading: 'Yang sudah diuji',
          paragraphs: [
            'Dengan program, di peramban Chromium: lebar 320 sampai 1280 piksel, huruf 100 % dan 200 %, bahasa Indonesia dan Inggris, papan ketik saja, tanpa JavaScript, tanpa kuki, serta pemeriksa otomatis axe. Sasaran ketuk sedikitnya 24 piksel. Setiap pilihan berbeda dalam wajah, kata, dan angka, bukan warna saja.',
          ],
        },
        {
          heading: 'Yang belum diuji',
          paragraphs: [
            'Bersama penyandang disabilitas; dengan pembaca layar (TalkBack, VoiceOver, NVDA); di Safari dan Firefox. Nama unit dan layanan ditulis instansi dan dapat panjang atau sukar. Belum ada bahasa daerah, suara, atau bahasa isyarat.',
          ],
        },
        {
          heading: 'Bila ada yang menghalangi',
          paragraphs: [
            'Sampaikan kepada petugas atau instansi di loket itu. Penilaian juga dapat diberikan di kertas bila instansi menyediakannya.',
          ],
        },
      ],
      link: { address: '/tentang', label: 'Siapa yang menjalankan halaman ini, dan cara mengadu' },
    },
  },
  en: {
    '/privasi': {
      title: 'Privacy',
      sections: [
        {
          heading: 'Never stored',
          paragraphs: [
            'Your name, ID number, telephone number, e-mail, IP address and the position of your phone. There is no account, and nobody else takes part in loading these pages.',
          ],
        },
        {
          heading: 'Kept as statistics, without an end',
          paragraphs: [
            'The face that you tapped, other answers if you gave any, the service, the place, the day and the part of the day (one of four).',
          ],
        },
        {
          heading: 'Erased after 48 hours',
          paragraphs: [
            'The exact time of the rating, and random-looking marks of device and network. They tell when one device rates again and again; no name or address can be read from them.',
          ],
        },
        {
          heading: 'Comments, and what you say of yourself',
          paragraphs: [
            'Both may be left empty. Numbers, e-mail addresses and links are removed from a comment before it is stored, as far as they are recognised; names of persons are not, so do not write any. People of that unit read comments after seven days at the earliest, at least five together, in random order.',
            'Sex, age, education, occupation and disability are stored apart from the rating and only ever shown as counts. Comments and these data are erased after 24 months.',
          ],
        },
        {
          heading: 'Cookies',
          paragraphs: [
            `One random number that ends after 24 hours, and one for ${DETAILS_MINUTES} minutes so that you can change your own rating. A device of the office can be marked with a cookie that is the same for all devices of offices. Without cookies you can rate all the same.`,
          ],
        },
        {
          heading: 'The receipt',
          paragraphs: [
            'Whoever holds it sees the status, the week and the agency, but not the score, the counter or the officer. If you keep it in WhatsApp, WhatsApp knows it.',
          ],
        },
        {
          heading: 'Who sees what',
          paragraphs: [
            'Officers and their superiors do not see single ratings, only those of at least ten persons together. Since nothing tells who gave which rating, a person’s rating cannot be searched for or erased later.',
          ],
        },
      ],
      link: { address: '/tentang', label: 'Who runs these pages, and how to complain' },
    },
    '/tentang': {
      title: 'About',
      sections: [
        {
          heading: 'What it is for',
          paragraphs: [
            'Here you rate a service that you have just received. Ratings together are used to improve the service and for the national survey of satisfaction (PermenPANRB 14/2017).',
          ],
        },
        {
          heading: 'Who runs it',
          paragraphs: [
            'The agency that put up the code; its name stands at the top of the rating page. That agency is responsible for the data and for these pages. The software is called Suara Loket.',
          ],
        },
        {
          heading: 'Where your rating goes',
          paragraphs: [
            'It is counted with others, and the results are shown once there are at least ten. Suspicious ratings are looked at by somebody outside the unit who does not see the score; your receipt tells the outcome. Every day the records are sealed, so that silent changes are noticed.',
          ],
        },
        {
          heading: 'How to complain',
          paragraphs: [
            'Ratings and comments here are not complaints and are not answered one by one. To complain, go to or contact that agency, or use the national channel SP4N-LAPOR!',
          ],
        },
      ],
      link: { address: 'https://www.lapor.go.id/', label: 'SP4N-LAPOR! (lapor.go.id)' },
    },
    '/aksesibilitas': {
      title: 'Accessibility',
      sections: [
        {
          heading: 'What we aim for',
          paragraphs: [
            'WCAG 2.2 level AA for all pages that citizens see. Nobody outside has examined them, and we do not claim that they conform.',
          ],
        },
        {
          heading: 'What has been tested',
          paragraphs: [
            'By programs, in the browser Chromium: 320 to 1280 pixels wide, text at 100 % and 200 %, Indonesian and English, the keyboard alone, without JavaScript, without cookies, and with the automatic checker axe. Targets are at least 24 pixels. Choices differ in face, word and number, not in colour alone.',
          ],
        },
        {
          heading: 'What has not been tested',
          paragraphs: [
            'With disabled people; with screen readers (TalkBack, VoiceOver, NVDA); in Safari and Firefox. Agencies write the names of units and services, which may be long or hard to read. There are no regional languages, no speech and no sign language yet.',
          ],
        },
        {
          heading: 'When something is in your way',
          paragraphs: [
            'Tell an officer or the agency at the counter. Ratings can also be given on paper where the agency offers that.',
          ],
        },
      ],
      link: { address: '/tentang', label: 'Who runs these pages, and how to complain' },
    },
  },
};
