import type { Question } from '@app/persistence/figure-sources';
import { Questionnaire } from './questionnaire.js';
import { SumsLayout } from './sums.js';

const question = (key: string, position: number, about: Partial<Question>): Question => ({
  instrumentVersionId: 'v',
  key,
  position,
  kind: 'element',
  concerns: 'unit',
  element: null,
  ...about,
});

/** The third is of a kind of which no sum knows more than its values, 1 to 10. */
const questionnaire = new Questionnaire([
  question('waktu', 1, {}),
  question('alasan_sopan', 2, { kind: 'reason', concerns: 'officer', element: 'perilaku' }),
  question('saran', 3, { kind: 'overall' }),
  question('alasan_lama', 4, { kind: 'reason', element: 'waktu' }),
]);
const layout = new SumsLayout(questionnaire);

function sumsOf(answered: Record<string, number>) {
  const sums = layout.open();
  for (const [answers, n] of Object.entries(answered))
    layout.addAnswers(sums, questionnaire.read('v', answers), n);
  return sums;
}

it('counts each value of a question that is no element, whatever its kind', () => {
  const sums = sumsOf({ '3-7-': 5, '--71': 2, '2-1-': 1, '4': 3 });
  const given = layout.answersTo(sums, 1).filter(({ n }) => n > 0);
  expect(given).toEqual([
    { value: 1, n: 1 },
    { value: 7, n: 7 },
  ]);
  expect(layout.answersTo(sums, 1).map(({ value }) => value)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(layout.element(sums, 'waktu')).toEqual({ 1: 0, 2: 1, 3: 5, 4: 3 });
});

it('counts persons who gave reasons once, and keeps whose doing these are', () => {
  const sums = sumsOf({ '-1-1': 4, '-1': 2, '---1': 1, '--9': 8 });
  expect(layout.gaveReasons(sums)).toEqual({ any: 7, outside: 5 });
  const told = questionnaire.reasons.map(({ key, cause, number }) => {
    const n = layout.answersTo(sums, number).map((one) => one.n);
    return [key, cause, n];
  });
  expect(told).toEqual([
    ['alasan_sopan', 'officer', [6]],
    ['alasan_lama', 'system', [5]],
  ]);
});
