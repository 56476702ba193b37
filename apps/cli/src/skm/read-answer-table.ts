import {
  ELEMENT_KEYS,
  isElementKey,
  readAnswer,
  SkmInputError,
  type ElementKey,
  type RespondentRow,
} from '@app/skm';
import { CommandInputError } from '../command-input-error.js';
import type { CsvTable } from '@app/persistence/organisation';

export interface AnswerTable {
  columns: ElementKey[];
  rows: RespondentRow[];
}

/**
 * A table whose columns are elements and whose rows are respondents, as answers.
 * @throws CommandInputError naming every column or every cell that cannot be used, one a line
 */
export function readAnswerTable({ header, rows }: CsvTable): AnswerTable {
  const columns = header.filter(isElementKey);
  if (columns.length < header.length) throw new CommandInputError(describeUnknown(header));
  const problems: string[] = [];
  const answers = rows.map(({ line, values }) =>
    columns.map((column, index) => {
      try {
        return readAnswer(values[index] ?? '', { row: line, column });
      } catch (error) {
        if (!(error instanceof SkmInputError)) throw error;
        problems.push(error.message);
        return null;
      }
    }),
  );
  if (problems.length > 0) throw new CommandInputError(problems.join('\n'));
  return { columns, rows: answers };
}

function describeUnknown(header: readonly string[]): string {
  const unknown = header.filter((name) => !isElementKey(name));
  const trap = unknown.some((name) => /^u[89]$/i.test(name))
    ? ' (U8 and U9 stand for pengaduan and sarpras in some documents and the reverse in others)'
    : '';
  return (
    `the header names ${unknown.join(', ')}, not among the elements${trap}: ` +
    `use any of ${ELEMENT_KEYS.join(', ')}`
  );
}
