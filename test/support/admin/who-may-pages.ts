import type { Access } from './declared-access.js';

/** Which permission opens which page, written down a second time; files that pages load are for everybody. */
export const WHO_MAY_PAGES: Readonly<Record<string, NonNullable<Access>>> = {
  'get /berkas/{name}': 'without session',
  'post /bahasa': 'without session',
  'get /masuk': 'without session',
  'post /masuk': 'without session',
  'get /masuk/kode': 'without session',
  'post /masuk/kode': 'without session',
  'get /masuk/faktor-kedua': 'without session',
  'post /masuk/faktor-kedua': 'without session',
  'get /masuk/kode-pemulihan': 'without session',
  'get /undangan': 'without session',
  'get /undangan/{token}': 'without session',
  'post /undangan': 'without session',

  'get /': 'my-account.manage',
  'post /keluar': 'my-account.manage',
  'get /akun': 'my-account.manage',
  'post /akun/kata-sandi': 'my-account.manage',
  'post /akun/sesi/akhiri-lain': 'my-account.manage',
  'post /akun/sesi/{id}/akhiri': 'my-account.manage',
  'get /akun/faktor-kedua': 'my-account.manage',
  'post /akun/faktor-kedua': 'my-account.manage',
  'get /akun/faktor-kedua/kode': 'my-account.manage',
  'post /akun/faktor-kedua/kode': 'my-account.manage',
  'get /akun/kode-pemulihan': 'my-account.manage',

  'get /orang': 'accounts.manage',
  'get /orang/undang': 'accounts.manage',
  'post /orang/undang': 'accounts.manage',
  'get /orang/tautan': 'accounts.manage',
  'get /orang/{id}/tautan-baru': 'accounts.manage',
  'post /orang/{id}/tautan-baru': 'accounts.manage',

  'get /periode': 'periods.close',
  'get /periode/{key}': 'periods.close',
  'post /periode/{key}/periksa': 'periods.close',
  'get /periode/{key}/tutup': 'periods.close',
  'post /periode/{key}/tutup': 'periods.close',
  'get /periode/{key}/terbitkan': 'periods.close',
  'post /periode/{key}/terbitkan': 'periods.close',
  'get /periode/{key}/revisi': 'periods.close',
  'post /periode/{key}/revisi': 'periods.close',
  'get /periode/{key}/perubahan/{id}': 'periods.close',

  'get /periode/{key}/tautan': 'periods.close',
  'get /terbitan': 'without session',

  'get /angka': 'periods.close',
  'get /angka/beda': 'periods.close',
  'get /angka/belum-ada': 'periods.close',

  'get /ekspor': 'figures.export',
  'get /ekspor/baru': 'figures.export',
  'post /ekspor/baru': 'figures.export',
  'post /ekspor/{id}/batalkan': 'figures.export',

  'get /pengaturan-angka': 'figure-settings.manage',
  'post /pengaturan-angka': 'figure-settings.manage',
};
