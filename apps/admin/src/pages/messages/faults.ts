type Faults = Readonly<Record<string, string>>;

/** Where the words of the API name addresses and fields that nobody sees on a page. */
export const FAULTS_ID: Faults = {
  'request.invalid': 'Ada isian yang tidak dapat diterima.',
  'session.required': 'Sesi Anda sudah berakhir. Masuk kembali.',
  'session.code-required': 'Ketik kode dari aplikasi autentikator, atau satu kode pemulihan.',
  'session.second-factor-required': 'Akun ini masuk dengan faktor kedua. Siapkan dahulu.',
  'second-factor.none-proposed':
    'Penyiapan faktor kedua sudah lewat atau diulang di tempat lain. Mulai lagi dari awal.',
  'objection.subject-unknown': 'Yang dimaksud bukan milik Anda, atau tenggat 14 hari sudah lewat.',
  'session.unknown': 'Sesi itu sudah tidak ada.',
  'version.changed':
    'Orang lain sudah mengubahnya sementara Anda mengisi. Yang berlaku sekarang dan isian Anda terlihat berdampingan; kirim lagi bila tetap mau menggantinya.',
  'figure-settings.fee-rule-fixed':
    'Aturan biaya sudah tetap, karena sudah ada periode yang ditutup dengannya.',
  'closed-period.superseded':
    'Sementara itu ada revisi yang lebih baru. Buka lagi periodenya, periksa, lalu terbitkan.',
  'period.not-a-quarter':
    'Yang diperiksa, ditutup, dan direvisi adalah triwulan; semester dan tahun ikut sendiri.',
  'user.unknown': 'Pengguna itu tidak ada. Lihat daftar orang.',
  'user.unfit-scope':
    'Kepala unit perlu satu unit, petugas perlu satu petugas; administrator dan peninjau tidak perlu keduanya.',
};

export const FAULTS_EN: Faults = {
  'request.invalid': 'Some of it cannot be accepted.',
  'session.required': 'Your session has ended. Sign in again.',
  'session.code-required': 'Type the code of the authenticator app, or a recovery code.',
  'session.second-factor-required': 'This account has a second factor. Set one up first.',
  'second-factor.none-proposed':
    'Setting up the second factor is over, or was begun anew elsewhere. Begin again.',
  'objection.subject-unknown': 'It is not yours, or the 14 days to object are over.',
  'session.unknown': 'That session is there no more.',
  'version.changed':
    'Somebody else has changed it meanwhile. What holds now and what you typed stand beside each other; send it again if you still want to replace it.',
  'figure-settings.fee-rule-fixed': 'The rule of fees stands, because a period is closed with it.',
  'closed-period.superseded':
    'There is a later revision by now. Open the period again, check it, then publish.',
  'period.not-a-quarter':
    'Quarters are checked, closed and revised; half-year and year follow by themselves.',
  'user.unknown': 'There is no such user. Look at the list of people.',
  'user.unfit-scope':
    'A unit head needs a unit and an officer an officer; administrators and reviewers need neither.',
};
