import type { ProblemRule, ProblemTable } from '@app/platform';
import { ROSTER_PROBLEMS } from './roster-problems.js';

const unknown = (id: string, en: string): ProblemRule => ({ status: 404, detail: { id, en } });
const refused = (id: string, en: string): ProblemRule => ({ status: 409, detail: { id, en } });

/** How HTTP says what an organisation does not have, and why it was not changed; `errors` names the rows. */
export const ORGANISATION_PROBLEMS: ProblemTable = {
  'instansi.unknown': unknown(
    'Akun Anda hanya melihat sebagian instansi. Minta salah satu unit di /api/v1/units.',
    'Your account sees a part of the agency only. Ask for a unit of /api/v1/units.',
  ),
  'unit.unknown': unknown(
    'Tidak ada unit itu. Daftarnya ada di /api/v1/units.',
    'There is no such unit. List them at /api/v1/units.',
  ),
  'service.unknown': unknown(
    'Tidak ada layanan itu. Daftarnya ada di /api/v1/services.',
    'There is no such service. List them at /api/v1/services.',
  ),
  'location.unknown': unknown(
    'Tidak ada lokasi itu. Daftarnya ada di /api/v1/locations.',
    'There is no such location. List them at /api/v1/locations.',
  ),
  'assignment.unknown': unknown(
    'Tidak ada penugasan itu. Daftarnya ada di /api/v1/assignments.',
    'There is no such assignment. List them at /api/v1/assignments.',
  ),
  'counter.unknown': unknown(
    'Tidak ada loket itu. Daftarnya ada di /api/v1/counters.',
    'There is no such counter. List them at /api/v1/counters.',
  ),
  'officer.unknown': unknown(
    'Tidak ada petugas itu. Daftarnya ada di /api/v1/officers.',
    'There is no such officer. List them at /api/v1/officers.',
  ),
  'counter.closed': refused(
    'Loket ini sudah ditutup. Pilih yang masih dipakai di /api/v1/counters.',
    'This counter is closed. Choose one that is in use at /api/v1/counters.',
  ),
  'import.refused': {
    status: 400,
    detail: {
      id: 'Berkas ditolak dan tidak ada yang disimpan. Perbaiki yang disebut `errors`, lalu kirim lagi semua berkas.',
      en: 'The files were refused and nothing was stored. Mend what `errors` names and send all files again.',
    },
  },
  'change.too-early': refused(
    'Harinya terlalu awal untuk ini; tidak ada yang disimpan. `errors` menyebut hari paling awal.',
    'The day is too early for this; nothing was stored. `errors` names the earliest.',
  ),
  'change.contradiction': refused(
    'Ini bertentangan dengan yang tersimpan; tidak ada yang diubah. Baca lagi dan bandingkan.',
    'This contradicts what is stored; nothing was changed. Read it again and compare.',
  ),
  'key.taken': refused(
    'Kunci ini sudah dipakai. Kunci tidak pernah dipakai dua kali: pilih yang lain.',
    'The key is in use. Keys are never used twice: take another.',
  ),
  'unit.closes': refused(
    'Yang dirujuk berakhir, atau tidak ada sepanjang waktu itu. `errors` menyebut yang mana dan kapan.',
    'What this refers to ends, or does not exist all that time. `errors` says which and when.',
  ),
  'unit.circle': refused(
    'Unit itu akan berada di bawah dirinya sendiri. Pilih induk lain, atau pindahkan dahulu unit yang lain.',
    'A unit would stand below itself. Take another parent, or move the other unit first.',
  ),
  'unit.in-use': refused(
    'Unit tidak dapat berakhir selama memuat yang disebut `errors`. Akhiri atau pindahkan itu dahulu.',
    'The unit cannot end while it holds what `errors` names. End or move that first.',
  ),
  'location.in-use': refused(
    'Lokasi tidak dapat berakhir selama `errors` menyebut yang ada di sana. Pindahkan atau akhiri itu dahulu.',
    'The location cannot end while `errors` names what is there. Move or end that first.',
  ),
  'officer.nip-taken': refused(
    'Petugas lain sudah memakai NIP ini. Perbaiki.',
    'Another officer has this NIP. Correct it.',
  ),
  'assignment.overlap': refused(
    'Petugas itu sudah ditugaskan ke unit ini pada hari-hari tersebut.',
    'The officer is assigned to this unit during these days already.',
  ),
  ...ROSTER_PROBLEMS,
};
