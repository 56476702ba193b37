/** What a kind of question needs, wherever one is checked, shown or summed. */
interface QuestionTerms {
  /** how a page asks it: by the faces of the first tap, by one of its labels, or by a tick among others of its kind */
  control: 'faces' | 'choice' | 'tick';
  /**
   * the smallest and the largest value of an answer; which of them an item has, its labels say. But for the first
   * tap it is one digit: cells hold a character for each item.
   */
  values: readonly [smallest: number, largest: number];
  /**
   * what the answers of a person are summed into, beside the count of each value: the index of the elements,
   * or the causes that were named; null for a question that stands for itself
   */
  sum: 'index' | 'causes' | null;
}

/**
 * The kinds of questions. `overall` is the first tap (pulse), which every rating has; `element` is one unsur of
 * the SKM; `reason` is a ground for the tap that a person may choose, with the single value 1.
 */
export const QUESTION_KINDS = {
  overall: { control: 'faces', values: [1, 10], sum: null },
  element: { control: 'choice', values: [1, 9], sum: 'index' },
  reason: { control: 'tick', values: [1, 1], sum: 'causes' },
} as const satisfies Record<string, QuestionTerms>;

export type QuestionKind = keyof typeof QUESTION_KINDS;

const KINDS: [kind: string, terms: QuestionTerms][] = Object.entries(QUESTION_KINDS);

/** The values that an answer to some question may have, from the smallest to the largest. */
export const ANSWER_VALUES: QuestionTerms['values'] = [
  Math.min(...KINDS.map(([, { values }]) => values[0])),
  Math.max(...KINDS.map(([, { values }]) => values[1])),
];

/** The kinds whose answers are summed into this. */
export function kindsSummedInto(sum: QuestionTerms['sum']): string[] {
  return KINDS.filter(([, terms]) => terms.sum === sum).map(([kind]) => kind);
}

/** How a page asks a question of this kind. */
export function controlOf(kind: QuestionKind): QuestionTerms['control'] {
  return QUESTION_KINDS[kind].control;
}
