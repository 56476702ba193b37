/** Addresses of the pages of one's account, as the pages name them to each other. */
export const PATHS = {
  home: '/',
  signIn: '/masuk',
  code: '/masuk/kode',
  setUp: '/masuk/faktor-kedua',
  firstCodes: '/masuk/kode-pemulihan',
  signOut: '/keluar',
  invitation: '/undangan',
  account: '/akun',
  password: '/akun/kata-sandi',
  otherSessions: '/akun/sesi/akhiri-lain',
  secondFactor: '/akun/faktor-kedua',
  secondFactorCode: '/akun/faktor-kedua/kode',
  recoveryCodes: '/akun/kode-pemulihan',
} as const;

export const endSessionPath = (id: string): string => `/akun/sesi/${id}/akhiri`;
