import { GRADE_WORDS, type ElementResult, type IkmResult, type Weights } from '@app/skm';
import type { Instrument } from './read-instrument.js';
import { absentFrom } from './remarks.js';

export interface IkmReport {
  result: IkmResult;
  respondents: number;
  weights: Weights | 'instrument';
  instrument: Instrument;
  remarks: string[];
}

/** One JSON object on one line; numbers with decimals are strings, so that no reader rounds them. */
export function printJson({ result, respondents, weights, remarks }: IkmReport): string {
  const elements = result.elements.map(({ key, n, nrr, ikm }) => [key, { n, nrr, ikm }] as const);
  return `${JSON.stringify({
    ikm: result.ikm,
    grade: result.grade,
    n: respondents,
    weights,
    elements: Object.fromEntries(elements),
    remarks,
  })}\n`;
}

/** A table for reading. */
export function printTable({ result, respondents, weights, instrument }: IkmReport): string {
  const lines = [
    describeIndex(result, instrument),
    `${respondents} respondents, ${describeWeights(weights)}`,
    '',
    printRow(['Element', 'n', 'Mean', 'Index', 'Grade']),
    ...result.elements.map((element) => printRow(toFields(element, instrument))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Only an index of all nine elements is called by the name that the regulation gave it. */
function describeIndex(result: IkmResult, instrument: Instrument): string {
  const { ikm, grade, elements } = result;
  const isWhole = absentFrom(result, instrument).length === 0;
  const name = isWhole && instrument.name === null ? 'IKM' : 'Index';
  if (ikm === null || grade === null) return `${name}: none`;
  const part = isWhole ? '' : ` of ${elements.length} of ${instrument.elements.length} elements`;
  return `${name} ${ikm}${part}, grade ${grade} (${GRADE_WORDS[grade]})`;
}

function describeWeights(weights: IkmReport['weights']): string {
  if (weights === 'instrument') return 'weights of the instrument';
  return weights === 'exact'
    ? 'exact weights'
    : `weight ${weights} per element, to compare with a report that uses it; exact is the rule`;
}

function toFields({ key, n, nrr, ikm, grade }: ElementResult, { elements }: Instrument): string[] {
  const label = elements.find((element) => element.key === key)!.label;
  return [label, String(n), nrr ?? '-', ikm ?? '-', grade ?? '-'];
}

function printRow([name = '', ...figures]: string[]): string {
  return [name.padEnd(40), ...figures.map((figure) => figure.padStart(7))].join('');
}
