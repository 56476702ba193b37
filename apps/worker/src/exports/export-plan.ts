import type { ExportContent } from '@app/persistence/exports';
import type { Period } from '@app/skm';
import { METHOD_LINES } from './method-lines.js';
import { FileContext } from './read-figures.js';
import type { Cell, Section } from './section.js';
import { sectionsOf } from './sections.js';
import { type SummaryLine, summaryOf } from './summary.js';

/** What to write into any format, and in which order. */
export interface ExportPlan {
  context: FileContext;
  summary: readonly SummaryLine[];
  /** topic, Indonesian, English */
  method: readonly string[][];
  madeAt: Date;
  sections: readonly Section[];
  /** rows handed to the writer so far */
  written: { rows: number };
}

/** Reads the first sheet; the sections are read by whoever writes them. */
export async function planExport(
  content: ExportContent,
  period: Period,
  madeAt: Date,
): Promise<ExportPlan> {
  const context = new FileContext(content, period);
  const written = { rows: 0 };
  return {
    context,
    written,
    madeAt,
    summary: await summaryOf(context, madeAt),
    method: METHOD_LINES.map(({ topic, id, en }) => [topic, id, en]),
    sections: sectionsOf(context).map((section) => ({
      ...section,
      rows: () => counted(section.rows(), written),
    })),
  };
}

async function* counted(
  rows: AsyncGenerator<Cell[][]>,
  written: { rows: number },
): AsyncGenerator<Cell[][]> {
  for await (const some of rows) {
    written.rows += some.length;
    yield some;
  }
}
