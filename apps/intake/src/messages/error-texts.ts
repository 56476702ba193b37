import type { Language } from '@app/platform';
import type { Messages } from './messages.js';

const KODE = 'Periksa kode di bawah gambar QR, lalu ketik ulang di bawah ini.';
const RETYPE = 'Check the code below the QR picture and type it again here.';

/** What happened and the next thing to do, by error code. */
export const ERROR_TEXTS: Readonly<Record<Language, Messages['errors']>> = {
  id: {
    'code.malformed': { title: 'Kode salah ketik', text: `Ini bukan kode yang lengkap. ${KODE}` },
    'display.unknown': {
      title: 'Tautan layar tidak berlaku',
      text: 'Tautan ini tidak pernah diterbitkan atau sudah dicabut. Minta tautan baru kepada administrator instansi.',
    },
    'code.unknown': { title: 'Kode tidak dikenal', text: `Kode ini tidak ada pada kami. ${KODE}` },
    'edit-token.wrong': {
      title: 'Tidak dapat dilengkapi dari sini',
      text: 'Penilaian yang sudah terkirim tetap tersimpan. Pindai kode lagi bila ingin menilai.',
    },
    'rating.unknown': {
      title: 'Penilaian tidak ditemukan',
      text: 'Pindai kode di loket lagi, lalu beri penilaian.',
    },
    'receipt.malformed': {
      title: 'Tanda terima salah ketik',
      text: 'Tanda terima terdiri atas 12 huruf dan angka. Bandingkan dengan catatan Anda, lalu ketik ulang.',
    },
    'receipt.unknown': {
      title: 'Tanda terima tidak ditemukan',
      text: 'Tidak ada penilaian dengan tanda terima ini. Bandingkan dengan catatan Anda, lalu ketik ulang.',
    },
    'request.cross-site': {
      title: 'Penilaian tidak diterima',
      text: 'Kiriman ini datang dari situs lain. Pindai kode di loket, lalu nilai dari halaman yang terbuka.',
    },
    'request.invalid': {
      title: 'Isian tidak dikenal',
      text: 'Ada isian yang tidak kami kenal, jadi tidak ada yang disimpan. Kembali, lalu pilih dari pilihan yang ada.',
    },
    'request.malformed': {
      title: 'Kiriman tidak terbaca',
      text: 'Tidak ada yang disimpan. Pindai kode lagi, lalu nilai dari halaman yang terbuka.',
    },
    'request.not-found': {
      title: 'Halaman tidak ada',
      text: 'Tidak ada halaman di alamat ini. Pindai kode QR lagi, atau ketik kodenya di bawah ini.',
    },
    'request.unsupported-type': {
      title: 'Kiriman tidak terbaca',
      text: 'Tidak ada yang disimpan. Pindai kode lagi, lalu nilai dari halaman yang terbuka.',
    },
    'request.too-slow': {
      title: 'Kiriman terputus',
      text: 'Kiriman terlalu lama sampai, jadi belum lengkap pada kami. Periksa sambungan, kembali ke halaman sebelumnya, lalu kirim lagi; terkirim dua kali tidak dihitung dua kali.',
    },
    'request.headers-too-large': {
      title: 'Alamat terlalu panjang',
      text: 'Tidak ada yang disimpan. Pindai kode QR lagi, atau ketik alamat situs ini tanpa tambahan.',
    },
    'request.too-large': {
      title: 'Kiriman terlalu besar',
      text: 'Tidak ada yang disimpan. Pindai kode lagi, lalu nilai dari halaman yang terbuka.',
    },
    'request.too-many': {
      title: 'Terlalu sering',
      text: 'Terlalu banyak permintaan dalam waktu singkat. Tunggu satu menit, lalu coba lagi.',
    },
    'store.busy': {
      title: 'Belum terkirim',
      text: 'Sedang banyak yang mengirim, jadi penilaian ini belum tersimpan. Tunggu sebentar, lalu tekan tombol di bawah ini; isian Anda tetap ada, dan terkirim dua kali tidak dihitung dua kali.',
    },
    'store.unavailable': {
      title: 'Sedang ada gangguan',
      text: 'Penyimpanan kami sedang tidak dapat dihubungi, jadi belum ada yang tersimpan. Tunggu sebentar, lalu tekan tombol di bawah ini; terkirim dua kali tidak dihitung dua kali.',
    },
    'store.silent': {
      title: 'Belum diketahui apakah tersimpan',
      text: 'Penyimpanan kami belum menjawab, jadi belum diketahui apakah kiriman ini sudah tersimpan. Tekan tombol di bawah ini: isian Anda tetap ada, dan terkirim dua kali tidak dihitung dua kali.',
    },
    'server.failed': {
      title: 'Ada gangguan',
      text: 'Ada yang gagal di pihak kami. Coba lagi sebentar; bila berulang, sampaikan nomor di bawah ini kepada pengelola.',
    },
  },
  en: {
    'code.malformed': {
      title: 'The code is mistyped',
      text: `This is not a complete code. ${RETYPE}`,
    },
    'display.unknown': {
      title: 'This display link is not in use',
      text: 'It was never issued or has been revoked. Ask an administrator of the agency for a new one.',
    },
    'code.unknown': { title: 'Unknown code', text: `We have no such code. ${RETYPE}` },
    'edit-token.wrong': {
      title: 'This cannot be added to from here',
      text: 'What was sent stays saved. Scan the code again if you want to rate.',
    },
    'rating.unknown': {
      title: 'Rating not found',
      text: 'Scan the code at the counter again and rate.',
    },
    'receipt.malformed': {
      title: 'The receipt is mistyped',
      text: 'A receipt has 12 letters and digits. Compare it with your note and type it again.',
    },
    'receipt.unknown': {
      title: 'Receipt not found',
      text: 'There is no rating with this receipt. Compare it with your note and type it again.',
    },
    'request.cross-site': {
      title: 'Rating not accepted',
      text: 'This was sent from another site. Scan the code at the counter and rate on the page that opens.',
    },
    'request.invalid': {
      title: 'Unknown entry',
      text: 'Something sent is not known here, so nothing was saved. Go back and choose from what is offered.',
    },
    'request.malformed': {
      title: 'This could not be read',
      text: 'Nothing was saved. Scan the code again and rate on the page that opens.',
    },
    'request.not-found': {
      title: 'No such page',
      text: 'There is no page at this address. Scan the QR code again or type its code here.',
    },
    'request.unsupported-type': {
      title: 'This could not be read',
      text: 'Nothing was saved. Scan the code again and rate on the page that opens.',
    },
    'request.too-slow': {
      title: 'Sending was interrupted',
      text: 'It took too long to arrive, so we do not have all of it. Check the connection, go back to the page before and send again; sending twice does not count twice.',
    },
    'request.headers-too-large': {
      title: 'The address is too long',
      text: 'Nothing was saved. Scan the QR code again, or type the address of this site without anything behind it.',
    },
    'request.too-large': {
      title: 'Too large',
      text: 'Nothing was saved. Scan the code again and rate on the page that opens.',
    },
    'request.too-many': {
      title: 'Too often',
      text: 'Too many requests in a short time. Wait a minute and try again.',
    },
    'store.busy': {
      title: 'Not sent yet',
      text: 'Many people are sending right now, so this has not been saved. Wait a moment and press the button below; your answers are kept, and sending twice does not count twice.',
    },
    'store.unavailable': {
      title: 'We cannot save right now',
      text: 'Our storage cannot be reached, so nothing has been saved. Wait a moment and press the button below; sending twice does not count twice.',
    },
    'store.silent': {
      title: 'Not known whether it was saved',
      text: 'Our storage has not answered, so it is not known whether this has been saved. Press the button below: what you entered is kept, and sending twice does not count twice.',
    },
    'server.failed': {
      title: 'Something went wrong',
      text: 'Something failed on our side. Try again in a moment; if it stays, give the number below to the operator.',
    },
  },
};
