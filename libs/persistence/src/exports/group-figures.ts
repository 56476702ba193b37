import type { ExportedFigure } from './exported-figure.js';

/** A figure as it is streamed; `subject`: the place of its subject among the ids, from 0. */
export type FigureRow = ExportedFigure & { subject: number };

/** Figures of one subject and period, which follow each other. */
interface Group {
  /** the place of the subject among the ids */
  at: number;
  period: string;
  figures: ExportedFigure[];
}

/** Figures that follow each other, by subject and period. */
export async function* grouped(batches: AsyncIterable<FigureRow[]>): AsyncGenerator<Group[]> {
  const groups: Group[] = [];
  for await (const rows of batches) {
    rows.forEach((row) => addTo(groups, row));
    // the last one may go on in the next batch
    yield groups.splice(0, groups.length - 1);
  }
  yield groups;
}

/** As many as are turned into text in one step. */
const SLICE = 250;

/** The same items, some at a time. */
export function* inSlices<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += SLICE) yield items.slice(at, at + SLICE);
}

function addTo(groups: Group[], row: FigureRow): void {
  const last = groups.at(-1);
  if (last?.at === row.subject && last.period === row.period) last.figures.push(row);
  else groups.push({ at: row.subject, period: row.period, figures: [row] });
}
