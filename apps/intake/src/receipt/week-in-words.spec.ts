import { messagesIn } from '../messages/language.js';
import { weekInWords } from './week-in-words.js';

describe('weekInWords', () => {
  it.each([
    ['2026-W47', 'id', 'Minggu ke-47 tahun 2026', '16', '22 November 2026'],
    ['2026-W47', 'en', 'Week 47 of 2026', 'November 16', '22, 2026'],
    // the first and last ISO weeks reach into the neighbouring year
    ['2026-W01', 'id', 'Minggu ke-1 tahun 2026', '29 Desember 2025', '4 Januari 2026'],
    ['2026-W53', 'id', 'Minggu ke-53 tahun 2026', '28 Desember 2026', '3 Januari 2027'],
  ] as const)('%s in %s', (week, language, ...parts) => {
    const words = weekInWords(week, language, messagesIn(language));
    for (const part of parts) expect(words).toContain(part);
  });
});
