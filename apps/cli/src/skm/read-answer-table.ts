import { readAnswer, SkmInputError, type RespondentRow } from '@app/skm';
import { CommandInputError } from '../command-input-error.js';
import type { CsvTable } from '@app/organisation-files';
import type { Instrument } from './read-instrument.js';

export interface AnswerTable<Key extends string> {
  /** keys of elements */
  columns: Key[];
  rows: RespondentRow[];
}

/**
 * A table whose columns are elements and whose rows are respondents, as answers. A column may be headed
 * by the key or the label of its element, in large or small letters.
 * @throws CommandInputError naming every column or every field that cannot be used, one a line
 */
export function readAnswerTable<Key extends string>(
  { header, rows }: CsvTable,
  instrument: Instrument<Key>,
): AnswerTable<Key> {
  const columns = header.map((name) => keyOf(name, instrument));
  const unknown = header.filter((_, index) => columns[index] === undefined);
  if (unknown.length > 0) throw new CommandInputError(describeUnknown(unknown, instrument));
  const twice = columns.find((key, index) => columns.indexOf(key) !== index);
  if (twice !== undefined) throw new CommandInputError(`the header names ${twice} twice`);
  const problems: string[] = [];
  const answers = rows.map(({ line, values }) =>
    header.map((column, index) => {
      try {
        return readAnswer(values[index] ?? '', { row: line, column }, instrument.values);
      } catch (error) {
        if (!(error instanceof SkmInputError)) throw error;
        problems.push(error.message);
        return null;
      }
    }),
  );
  if (problems.length > 0) throw new CommandInputError(problems.join('\n'));
  return { columns: columns as Key[], rows: answers };
}

function keyOf<Key extends string>(name: string, { elements }: Instrument<Key>): Key | undefined {
  const is = (text: string): boolean => text.toLowerCase() === name.toLowerCase();
  return (elements.find(({ key }) => is(key)) ?? elements.find(({ label }) => is(label)))?.key;
}

function describeUnknown(unknown: readonly string[], { name, elements }: Instrument): string {
  const trap =
    name === null && unknown.some((column) => /^u[89]$/i.test(column))
      ? ' (U8 and U9 stand for pengaduan and sarpras in some documents and the reverse in others)'
      : '';
  const other = name === null ? '; elements of another instrument are named by --instrument' : '';
  return (
    `the header names ${unknown.join(', ')}, not among the elements${trap}: ` +
    `use any of ${elements.map(({ key }) => key).join(', ')}${other}`
  );
}
