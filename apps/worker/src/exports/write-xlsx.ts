import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  ELEMENT_COLUMNS,
  OFFICER_COLUMNS,
  PLACE_COLUMNS,
  REASON_COLUMNS,
  RESPONDENT_COLUMNS,
  VOICE_COLUMNS,
} from './columns.js';
import type { ExportPlan, PlannedSection } from './export-plan.js';
import type { FigureRow } from './table-row.js';
import { linesXml, tableXml } from './sheet-xml.js';
import { TEXTS } from './texts.js';
import { sheetPath, workbookParts } from './workbook-parts.js';

const COLUMNS_OF = {
  place: PLACE_COLUMNS,
  element: ELEMENT_COLUMNS,
  officer: OFFICER_COLUMNS,
  voice: VOICE_COLUMNS,
  reason: REASON_COLUMNS,
  respondent: RESPONDENT_COLUMNS,
};

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
  await book.addSheet(TEXTS.sections.summary, linesXml(plan.summary, [28, 70]));
  for (const section of plan.sections) {
    await addTable(book, section, rowsPerSheet);
  }
  await book.addSheet(TEXTS.sections.method, linesXml(plan.method, [28, 90, 90]));
  book.end();
}

async function addTable(
  book: Workbook,
  { name, kind, rows }: PlannedSection,
  rowsPerSheet: number,
): Promise<void> {
  const source = rows();
  let next = await source.next();
  async function* someRows(): AsyncGenerator<FigureRow> {
    for (let count = 0; !next.done && count < rowsPerSheet; count++) {
      yield next.value;
      next = await source.next();
    }
  }
  for (let part = 1; part === 1 || !next.done; part++) {
    await book.addSheet(
      part === 1 ? name : `${name} ${part}`,
      tableXml(COLUMNS_OF[kind], someRows()),
    );
  }
}

/** The zip file that an XLSX is. */
class Workbook {
  private readonly zip = new ZipFile();
  private readonly sheetNames: string[] = [];
  private sheet: Readable | undefined;

  constructor(private readonly madeAt: Date) {
    this.zip.on('error', (error: Error) => this.abandon(error));
  }

  get bytes(): Readable {
    return this.zip.outputStream as Readable;
  }

  /** Done when the sheet has been read to its end. */
  async addSheet(name: string, xml: Iterable<string> | AsyncIterable<string>): Promise<void> {
    this.sheetNames.push(name);
    this.sheet = Readable.from(toBytes(xml), { objectMode: false });
    this.zip.addReadStream(this.sheet, sheetPath(this.sheetNames.length), { mtime: this.madeAt });
    await finished(this.sheet);
  }

  end(): void {
    for (const [path, xml] of Object.entries(workbookParts(this.sheetNames))) {
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
