/** Where in a table of answers the fault is; both as the person who made the table sees them. */
export interface SkmInputPosition {
  /** 1-based row, or the line of the file when the table came from one */
  row?: number;
  /** the element key that heads the column */
  column?: string;
}

/** Something that was handed to this library cannot be computed; the message says why and what to do. */
export class SkmInputError extends Error {
  override readonly name = 'SkmInputError';
  readonly row: number | undefined;
  readonly column: string | undefined;

  constructor(problem: string, position: SkmInputPosition = {}) {
    super(`${describePosition(position)}${problem}`);
    this.row = position.row;
    this.column = position.column;
  }
}

function describePosition({ row, column }: SkmInputPosition): string {
  const parts = [
    row === undefined ? [] : [`row ${row}`],
    column === undefined ? [] : [`column ${column}`],
  ].flat();
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
