import type { Messages } from './messages.js';

export const id: Messages = {
  openIndex: 'indeks terbuka, tidak tahan manipulasi',
  openVoice: 'suara publik, bukan bahan penilaian',
  tooFew: 'Data belum cukup',
};
