/** What citizens of the demonstration add to their tap: reasons by key, and comments. */
interface Words {
  reasons: readonly string[];
  comments: readonly string[];
}

const CONTENT: Words = {
  reasons: ['alasan_ramah', 'alasan_jelas', 'alasan_teliti', 'alasan_cepat', 'alasan_mudah'],
  comments: [
    'Pelayanan cepat, terima kasih.',
    'Penjelasannya mudah dipahami.',
    'Ruang tunggu bersih.',
    'Antrean tertib, dipanggil sesuai nomor.',
    'Sekali datang langsung selesai.',
  ],
};

const DISCONTENT: Words = {
  reasons: ['alasan_kurang_ramah', 'alasan_kurang_jelas', 'alasan_lama', 'alasan_berbelit'],
  comments: [
    'Menunggu terlalu lama.',
    'Syaratnya tidak ditulis dengan jelas.',
    'Sistem sempat mati.',
    'Kursi tunggu kurang.',
    'Harus bolak-balik melengkapi berkas.',
  ],
};

/** What fits a tap of this value, 1 to 4. */
export function wordsFor(score: number): Words {
  return score >= 3 ? CONTENT : DISCONTENT;
}
