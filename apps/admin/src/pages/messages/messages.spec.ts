import { faultText } from './fault-text.js';
import { pageMessagesIn } from './page-messages.js';

/** Words of those who make figures, which nobody who reads a page needs. */
const INTERNAL = /\b(basis|cut|API|signifikan|significant|responden|respondent|error)\b/i;

function wordsIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.values(texts).flatMap(wordsIn);
}

it.each(['id', 'en'] as const)('pages in %s use no word of the house', (language) => {
  const words = wordsIn(pageMessagesIn(language));
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((text) => INTERNAL.test(text))).toEqual([]);
});

it('an error is told in words for people', () => {
  const rule = { status: 409, errors: [] };
  const detail = { id: 'Kirim ke /api/v1/units.', en: 'Send `unitId`.' };
  expect(faultText({ ...rule, code: 'x.y', detail }, 'id')).toBe(pageMessagesIn('id').anyFault);
  expect(faultText({ ...rule, code: 'x.y', detail }, 'en')).toBe(pageMessagesIn('en').anyFault);
  expect(
    faultText({ ...rule, code: 'x.y', detail: { id: 'Pilih nama lain.', en: '' } }, 'id'),
  ).toBe('Pilih nama lain.');
  expect(faultText({ ...rule, code: 'session.unknown', detail }, 'id')).toBe(
    'Sesi itu sudah tidak ada.',
  );
});
