import type { Language } from '@app/platform';
import type { AccountRow } from '@app/persistence/access';

/** The words of the people who may sign in; one object per language, none optional. */
export interface PeopleTexts {
  title: string;
  what: string;
  lead: (people: string) => string;
  invite: string;
  caption: string;
  name: string;
  role: string;
  state: string;
  states: Record<AccountRow['state'], string>;
  until: (at: string) => string;
  actions: string;
  newLink: string;
  form: {
    title: string;
    username: string;
    usernameHint: string;
    role: string;
    unit: string;
    unitHint: string;
    none: string;
    officer: string;
    officerHint: string;
    send: string;
    oneOfficer: (found: number) => string;
  };
  link: {
    title: (username: string) => string;
    eye: string;
    text: (until: string) => string;
    qr: string;
    address: string;
    hand: readonly string[];
    print: string;
    over: string;
    back: string;
  };
  reset: {
    title: (username: string) => string;
    text: string;
    list: readonly string[];
    send: string;
  };
  help: readonly string[];
}

const id: PeopleTexts = {
  title: 'Orang',
  what: 'Siapa yang dapat masuk, undangan, dan tautan baru bagi yang lupa kata sandi.',
  lead: (people) => `${people} orang dapat masuk untuk instansi ini.`,
  invite: 'Undang orang',
  caption: 'Orang, menurut nama pengguna',
  name: 'Nama pengguna',
  role: 'Peran',
  state: 'Keadaan',
  states: { invited: 'Diundang', active: 'Aktif', deactivated: 'Dinonaktifkan' },
  until: (at) => `tautan berlaku sampai ${at}`,
  actions: 'Tindakan',
  newLink: 'Tautan baru',
  form: {
    title: 'Undang orang',
    username: 'Nama pengguna',
    usernameHint:
      '3 sampai 63 huruf kecil, angka, titik, tanda hubung, atau garis bawah, misalnya kabid.dukcapil.',
    role: 'Peran',
    unit: 'Unit',
    unitHint: 'Wajib untuk kepala unit. Perencana boleh dibatasi pada satu unit.',
    none: 'Tanpa unit',
    officer: 'Petugas',
    officerHint: 'Hanya untuk peran Petugas: nama lengkap, atau kuncinya dari berkas organisasi.',
    send: 'Buat undangan',
    oneOfficer: (found) =>
      found === 0
        ? 'Tidak ada petugas dengan nama atau kunci itu. Periksa ejaannya di daftar petugas.'
        : `Ada ${found} petugas dengan nama itu. Ketik kuncinya dari berkas organisasi.`,
  },
  link: {
    title: (username) => `Tautan untuk ${username}`,
    eye: 'Serahkan langsung, di atas kertas atau lewat pindaian',
    text: (until) =>
      `Tautan ini hanya tampil sekali, dan berlaku sampai ${until}. Siapa pun yang memegangnya dapat memilih kata sandi, jadi serahkan hanya kepada orang itu sendiri.`,
    qr: 'Kode QR tautan undangan',
    address: 'Atau ketik alamat ini di peramban',
    hand: [
      'Pindai gambar dengan kamera ponsel, atau ketik alamatnya.',
      'Pilih kata sandi Anda sendiri, paling sedikit 12 karakter.',
      'Sesudah itu tautan ini tidak berlaku lagi; kertasnya boleh dibuang.',
    ],
    print: 'Untuk mencetak, pakai menu Cetak di peramban (Ctrl+P).',
    over: 'Tautan sudah pernah ditampilkan dan tidak dapat dilihat lagi. Bila belum diserahkan, buat tautan baru dari daftar orang.',
    back: 'Kembali ke daftar orang',
  },
  reset: {
    title: (username) => `Tautan baru untuk ${username}`,
    text: 'Untuk orang yang lupa kata sandi atau kehilangan ponsel. Begitu tautan dibuat:',
    list: [
      'kata sandi dan faktor keduanya yang lama tidak berlaku lagi,',
      'semua sesinya berakhir,',
      'setiap kali masuk, orang itu membaca bahwa Anda yang membuatnya dan kapan.',
    ],
    send: 'Akhiri dan buat tautan baru',
  },
  help: [
    'Setiap orang yang masuk punya satu akun dengan satu peran.',
    'Undangan adalah tautan yang Anda serahkan sendiri; sistem tidak mengirim surel.',
    'Tautan berlaku 72 jam dan hanya sekali pakai.',
    'Bila seseorang lupa kata sandi, buat tautan baru; tidak ada yang dapat melihat kata sandinya.',
    'Yang Anda lakukan di sini tercatat dengan nama Anda.',
  ],
};

const en: PeopleTexts = {
  title: 'People',
  what: 'Who may sign in, invitations, and new links for whoever forgot a password.',
  lead: (people) => `${people} people may sign in for this agency.`,
  invite: 'Invite a person',
  caption: 'People, by user name',
  name: 'User name',
  role: 'Role',
  state: 'State',
  states: { invited: 'Invited', active: 'Active', deactivated: 'Deactivated' },
  until: (at) => `link works until ${at}`,
  actions: 'Action',
  newLink: 'New link',
  form: {
    title: 'Invite a person',
    username: 'User name',
    usernameHint:
      '3 to 63 small letters, digits, dots, dashes or underscores, for example kabid.dukcapil.',
    role: 'Role',
    unit: 'Unit',
    unitHint: 'Needed for a unit head. A planner may be limited to one unit.',
    none: 'No unit',
    officer: 'Officer',
    officerHint:
      'For the role Officer only: the full name, or the key in the files of the organisation.',
    send: 'Make the invitation',
    oneOfficer: (found) =>
      found === 0
        ? 'There is no officer of that name or key. Check the spelling in the list of officers.'
        : `There are ${found} officers of that name. Type the key in the files of the organisation.`,
  },
  link: {
    title: (username) => `Link for ${username}`,
    eye: 'Hand it over in person, on paper or to be scanned',
    text: (until) =>
      `This link is shown only once and works until ${until}. Whoever holds it can choose the password, so hand it to nobody else.`,
    qr: 'QR code of the invitation’s link',
    address: 'Or type this address into a browser',
    hand: [
      'Scan the picture with the camera of a phone, or type the address.',
      'Choose a password of your own, of at least 12 characters.',
      'After that the link no longer works, and this paper can be thrown away.',
    ],
    print: 'To print, use Print in the menu of your browser (Ctrl+P).',
    over: 'The link was shown and cannot be seen again. If it was not handed over, make a new one in the list of people.',
    back: 'Back to the list of people',
  },
  reset: {
    title: (username) => `New link for ${username}`,
    text: 'For a person who forgot the password or lost the phone. As soon as the link is made:',
    list: [
      'the old password and second factor no longer count,',
      'all sessions of that person end,',
      'at each sign-in the person reads that you made it, and when.',
    ],
    send: 'End them and make a new link',
  },
  help: [
    'Everybody who signs in has one account with one role.',
    'An invitation is a link that you hand over yourself; the system sends no mail.',
    'A link works for 72 hours and only once.',
    'If somebody forgets a password, make a new link; nobody can see passwords.',
    'What you do here is recorded under your name.',
  ],
};

const TEXTS: Readonly<Record<Language, PeopleTexts>> = { id, en };

export const PEOPLE_MENU = {
  id: { label: id.title, what: id.what },
  en: { label: en.title, what: en.what },
};

export function peopleTextsIn(language: Language): PeopleTexts {
  return TEXTS[language];
}
