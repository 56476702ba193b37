import {
  type AnswerValues,
  ELEMENT_KEYS,
  ELEMENT_NAMES,
  type ElementKey,
  FOUR_POINT_VALUES,
  Rational,
  SIX_POINT_VALUES,
} from '@app/skm';
import type { CsvRow, CsvTable } from '@app/organisation-files';
import { CommandInputError } from '../command-input-error.js';

/** The elements that a table of answers may have, and what their answers are worth. */
export interface Instrument<Key extends string = string> {
  /** null: the nine elements of the regulation */
  name: string | null;
  elements: readonly { key: Key; label: string }[];
  values: AnswerValues;
  /** by key; null where all weigh the same */
  weights: ReadonlyMap<string, Rational> | null;
}

/** The nine elements of PermenPANRB 14/2017, answers 1 to 4. */
export const REGULATION: Instrument<ElementKey> = {
  name: null,
  elements: ELEMENT_KEYS.map((key) => ({ key, label: ELEMENT_NAMES[key] })),
  values: FOUR_POINT_VALUES,
  weights: null,
};

const COLUMNS = ['key', 'label', 'weight', 'scale'];
const SCALES: ReadonlyMap<string, AnswerValues> = new Map([
  ['4', FOUR_POINT_VALUES],
  ['6', SIX_POINT_VALUES],
]);
const WEIGHT = /^\d{1,6}(?:[.,]\d{1,6})?$/;

type Fields = Record<string, string>;

/**
 * An instrument as a table: a row for each element with `key` (the column of the answers), and as one
 * likes `label`, `weight` (a share, of all elements or of none) and `scale` (4 or 6 points, one for all).
 * @param name of the file, for remarks
 * @throws CommandInputError naming every field that cannot be used by row and column, one a line
 */
export function readInstrument(name: string, { header, rows }: CsvTable): Instrument {
  const unknown = header.filter((column) => !COLUMNS.includes(column));
  if (unknown.length > 0 || !header.includes('key')) {
    const problem =
      unknown.length > 0 ? `the header names ${unknown.join(', ')}` : 'the column key is missing';
    throw new CommandInputError(`${name}: ${problem}; use ${COLUMNS.join(', ')}`);
  }
  if (rows.length === 0) throw new CommandInputError(`${name} names no element below its header`);
  const fields = rows.map((row) => fieldsOf(header, row));
  const problems = rows.flatMap(({ line }, at) =>
    problemsOf(fields, at).map(([column, problem]) => `row ${line}, column ${column}: ${problem}`),
  );
  if (problems.length > 0) {
    throw new CommandInputError(problems.map((problem) => `${name}, ${problem}`).join('\n'));
  }
  return {
    name,
    elements: fields.map(({ key, label }) => ({ key: key!, label: label || key! })),
    values: SCALES.get(fields[0]!['scale'] || '4')!,
    weights: fields[0]!['weight'] ? new Map(fields.map(weightOf)) : null,
  };
}

function fieldsOf(header: readonly string[], { values }: CsvRow): Fields {
  return Object.fromEntries(header.map((column, at) => [column, values[at] ?? '']));
}

function problemsOf(rows: readonly Fields[], at: number): [column: string, problem: string][] {
  const { key = '', weight = '', scale = '' } = rows[at]!;
  const first = rows[0]!;
  const problems: [string, string, boolean][] = [
    ['key', 'an element needs a key', key === ''],
    [
      'key',
      `${key} is there twice`,
      key !== '' && rows.slice(0, at).some((row) => isSameColumn(row['key'], key)),
    ],
    [
      'weight',
      `"${weight}" is not a number above 0`,
      weight !== '' && (!WEIGHT.test(weight) || !/[1-9]/.test(weight)),
    ],
    [
      'weight',
      'give every element a weight, or none',
      (weight === '') !== ((first['weight'] ?? '') === ''),
    ],
    ['scale', `"${scale}" is not 4 or 6`, scale !== '' && !SCALES.has(scale)],
    [
      'scale',
      'all elements of an instrument have one scale',
      SCALES.has(scale) && scale !== first['scale'] && SCALES.has(first['scale'] ?? ''),
    ],
    [
      'scale',
      'give every element the scale, or none',
      (scale === '') !== ((first['scale'] ?? '') === ''),
    ],
  ];
  return problems.filter(([, , found]) => found).map(([column, problem]) => [column, problem]);
}

/** The columns of answers are found in large or small letters. */
function isSameColumn(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function weightOf({ key, weight }: Fields): [string, Rational] {
  return [key!, Rational.parse(weight!.replace(',', '.'))];
}
