import {
  ELEMENT_NAMES,
  GRADE_WORDS,
  type ElementKey,
  type ElementResult,
  type IkmResult,
  type Weights,
} from '@app/skm';

export interface IkmReport {
  result: IkmResult;
  respondents: number;
  weights: Weights;
}

/** One JSON object on one line; numbers with decimals are strings, so that no reader rounds them. */
export function printJson({ result, respondents, weights }: IkmReport): string {
  const elements = result.elements.map(({ key, n, nrr, ikm }) => [key, { n, nrr, ikm }]);
  return `${JSON.stringify({
    ikm: result.ikm,
    grade: result.grade,
    n: respondents,
    weights,
    elements: Object.fromEntries(elements),
  })}\n`;
}

/** A table for reading. */
export function printTable({ result, respondents, weights }: IkmReport): string {
  const lines = [
    describeIndex(result),
    `${respondents} respondents, ${describeWeights(weights)}`,
    '',
    printRow(['Element', 'n', 'Mean', 'Index', 'Grade']),
    ...result.elements.map((element) => printRow(toCells(element))),
  ];
  return `${lines.join('\n')}\n`;
}

function describeIndex({ ikm, grade }: IkmResult): string {
  if (ikm === null || grade === null) return 'IKM: none';
  return `IKM ${ikm}, grade ${grade} (${GRADE_WORDS[grade]})`;
}

function describeWeights(weights: Weights): string {
  return weights === 'exact'
    ? 'exact weights'
    : `weight ${weights} per element, to compare with a report that uses it; exact is the rule`;
}

function toCells({ key, n, nrr, ikm, grade }: ElementResult): string[] {
  return [ELEMENT_NAMES[key as ElementKey], String(n), nrr ?? '-', ikm ?? '-', grade ?? '-'];
}

function printRow([name = '', ...figures]: string[]): string {
  return [name.padEnd(40), ...figures.map((figure) => figure.padStart(7))].join('');
}
