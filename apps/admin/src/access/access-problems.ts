import type { ProblemTable } from '@app/platform';
import { PASSWORD_PROBLEMS } from './password-problems.js';

/** How HTTP says what concerns sessions, and what an account is not for. */
export const ACCESS_PROBLEMS: ProblemTable = {
  'session.required': {
    status: 401,
    detail: {
      id: 'Belum ada yang masuk, atau sesinya sudah berakhir. Masuk dengan POST /api/v1/session.',
      en: 'Nobody is signed in, or the session has ended. Sign in with POST /api/v1/session.',
    },
  },
  'session.wrong-credentials': {
    status: 401,
    detail: {
      id: 'Nama pengguna atau kata sandi salah. Periksa keduanya dan coba lagi.',
      en: 'The user name or the password is wrong. Check both and try again.',
    },
  },
  'session.code-required': {
    status: 401,
    detail: {
      id: 'Akun ini memakai faktor kedua. Kirim kode dari aplikasi autentikator, atau kode pemulihan, sebagai `code`.',
      en: 'This account has a second factor. Send the code of the authenticator app, or a recovery code, as `code`.',
    },
  },
  'session.wrong-code': {
    status: 401,
    detail: {
      id: 'Kodenya salah, sudah lewat, atau sudah terpakai. Tunggu kode berikutnya; periksa bahwa jam ponsel diatur otomatis.',
      en: 'The code is wrong, over, or has been used. Wait for the next one; check that the phone sets its clock by itself.',
    },
  },
  'session.second-factor-required': {
    status: 403,
    detail: {
      id: 'Administrator, perencana, dan peninjau masuk dengan faktor kedua. Siapkan dengan POST /api/v1/second-factor, lalu masuk dengan kode berikutnya.',
      en: 'Administrators, planners and reviewers sign in with a second factor. Set one up with POST /api/v1/second-factor, then sign in with its next code.',
    },
  },
  'second-factor.none-proposed': {
    status: 409,
    detail: {
      id: 'Tidak ada aplikasi yang sedang disiapkan, atau penyiapannya diulang. Mulai dengan POST /api/v1/second-factor.',
      en: 'No app is being set up, or it was begun anew. Begin with POST /api/v1/second-factor.',
    },
  },
  'session.locked': {
    status: 429,
    detail: {
      id: 'Terlalu banyak percobaan yang salah. Bila bukan Anda yang mencoba, masuklah dengan peramban atau di jaringan saat terakhir kali Anda masuk, atau minta tautan baru kepada administrator. Selain itu tunggu seperempat jam; selama orang lain terus mencoba, sampai satu jam.',
      en: 'Too many wrong tries. If they were not yours, sign in with the browser or in the network of your last sign-in, or ask an administrator for a new link. Otherwise wait a quarter of an hour; while others go on trying, up to an hour.',
    },
    retryAfterSeconds: 900,
  },
  'session.unknown': {
    status: 404,
    detail: {
      id: 'Anda tidak punya sesi itu. Daftar sesi Anda ada di /api/v1/me/sessions.',
      en: 'You have no such session. List yours at /api/v1/me/sessions.',
    },
  },
  'session.insecure': {
    status: 403,
    detail: {
      id: 'Lewat HTTP biasa siapa pun di tengah jalan dapat membaca kata sandi, jadi di sana masuk hanya bisa lewat localhost. Pakai alamat https, atau buka aplikasi di mesin tempatnya berjalan.',
      en: 'Over plain HTTP anybody on the way could read the password, so signing in works on localhost only. Use the https address, or open the app on the machine where it runs.',
    },
  },
  'session.too-many-attempts': {
    status: 429,
    detail: {
      id: 'Terlalu banyak percobaan masuk. Tunggu satu menit, lalu coba lagi.',
      en: 'Too many attempts to sign in. Wait a minute and try again.',
    },
    retryAfterSeconds: 60,
  },
  'invitation.unknown': {
    status: 404,
    detail: {
      id: 'Tautan ini sudah dipakai, sudah lewat, atau tidak pernah ada. Minta yang baru kepada administrator.',
      en: 'This link was used, is over or never was. Ask an administrator for a new one.',
    },
  },
  'role.not-allowed': {
    status: 403,
    detail: {
      id: 'Akun Anda bukan untuk ini. Administrator instansi Anda tahu siapa yang berwenang.',
      en: 'Your account is not for this. An administrator of your agency can tell you who may.',
    },
  },
  'role.nothing-here': {
    status: 404,
    detail: {
      id: 'Tidak ada apa-apa dengan id ini untuk akun Anda.',
      en: 'There is nothing under this id for your account.',
    },
  },
  'request.cross-site': {
    status: 403,
    detail: {
      id: 'Permintaan ini dikirim dari situs lain. Ulangi dari aplikasi ini.',
      en: 'Another site sent this request. Repeat it from this app.',
    },
  },
  ...PASSWORD_PROBLEMS,
};
