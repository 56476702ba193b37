import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportPlan } from './export-plan.js';
import { periodInWords, timeInWords } from './local-days.js';
import type { Cell, Section } from './section.js';
import { linesXml, type PageTexts, summaryXml, tableXml } from './sheet-xml.js';
import { TEXTS } from './texts.js';
import { stateInWords } from './words.js';
import { type SheetEntry, sheetPath, workbookParts } from './workbook-parts.js';

/** A sheet ends at row 1,048,576, header included; what does not fit goes on in a next one. */
const MOST_ROWS = 1_048_575;

/** A workbook, written while it is read: no sheet is ever in memory as a whole. */
export async function* writeXlsx(
  plan: ExportPlan,
  rowsPerSheet = MOST_ROWS,
): AsyncGenerator<Buffer> {
  const book = new Workbook(plan.madeAt);
  const filling = fill(book, plan, rowsPerSheet).catch((error: Error) => book.abandon(error));
  try {
    yield* book.bytes;
    await filling;
  } finally {
    book.abandon();
  }
}

async function fill(book: Workbook, plan: ExportPlan, rowsPerSheet: number): Promise<void> {
  const page = pageOf(plan);
  const lines = { isTable: false };
  await book.addSheet({ name: TEXTS.sections.summary, ...lines }, summaryXml(plan.summary, page));
  for (const section of plan.sections) {
    await addTable(book, section, { rowsPerSheet, page });
  }
  const method = linesXml(plan.method, [26, 84, 84], page);
  await book.addSheet({ name: TEXTS.sections.method, ...lines }, method);
  book.end();
}

/** Whose figures, of when and in which state: on every page. */
function pageOf({ context, madeAt }: ExportPlan): PageTexts {
  const { agencyName, unitName, timeZone, marking } = context.content.heading;
  const period = periodInWords(context.period);
  return {
    left: unitName ?? agencyName,
    middle: marking,
    right: `${period}, ${stateInWords(context.newestClosing)}`,
    foot: `${TEXTS.summary.made} ${timeInWords(madeAt, timeZone)}`,
  };
}

async function addTable(
  book: Workbook,
  section: Section,
  { rowsPerSheet, page }: { rowsPerSheet: number; page: PageTexts },
): Promise<void> {
  const onSheet = [...section.headings.keys()].filter(
    (at) => !section.offSheet.includes(section.headings[at]!),
  );
  const headings = onSheet.map((at) => section.headings[at]!);
  const source = new RowSource(section.rows());
  for (let part = 1; part === 1 || !(await source.isAtEnd()); part++) {
    const name = part === 1 ? section.name : `${section.name} ${part}`;
    const rows = chosen(source.take(rowsPerSheet), onSheet);
    await book.addSheet({ name, isTable: true }, tableXml(headings, rows, page));
  }
}

/** Of every row the cells at these places. */
async function* chosen(
  rows: AsyncIterable<Cell[][]>,
  places: readonly number[],
): AsyncGenerator<Cell[][]> {
  for await (const some of rows) yield some.map((cells) => places.map((at) => cells[at]!));
}

/** Rows that one sheet after the other takes. */
class RowSource {
  private pending: Cell[][] = [];

  constructor(private readonly source: AsyncGenerator<Cell[][]>) {}

  /** At most so many rows, some at a time. */
  async *take(most: number): AsyncGenerator<Cell[][]> {
    for (let left = most; left > 0 && !(await this.isAtEnd());) {
      const some = this.pending.splice(0, left);
      left -= some.length;
      yield some;
    }
  }

  async isAtEnd(): Promise<boolean> {
    while (this.pending.length === 0) {
      const next = await this.source.next();
      if (next.done) return true;
      this.pending = next.value;
    }
    return false;
  }
}

/** The zip file that an XLSX is. */
class Workbook {
  private readonly zip = new ZipFile();
  private readonly sheets: SheetEntry[] = [];
  private sheet: Readable | undefined;

  constructor(private readonly madeAt: Date) {
    this.zip.on('error', (error: Error) => this.abandon(error));
  }

  get bytes(): Readable {
    return this.zip.outputStream as Readable;
  }

  /** Done when the sheet has been read to its end. */
  async addSheet(entry: SheetEntry, xml: Iterable<string> | AsyncIterable<string>): Promise<void> {
    this.sheets.push(entry);
    this.sheet = Readable.from(toBytes(xml), { objectMode: false });
    this.zip.addReadStream(this.sheet, sheetPath(this.sheets.length), { mtime: this.madeAt });
    await finished(this.sheet);
  }

  end(): void {
    for (const [path, xml] of Object.entries(workbookParts(this.sheets))) {
      this.zip.addBuffer(Buffer.from(xml), path, { mtime: this.madeAt });
    }
    this.zip.end();
  }

  /** Lets go of the sheet at hand; whoever reads gets the error. */
  abandon(error?: Error): void {
    this.sheet?.destroy();
    this.bytes.destroy(error);
  }
}

async function* toBytes(xml: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of xml) yield Buffer.from(text);
}
