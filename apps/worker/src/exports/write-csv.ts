import type { ExportSeparator } from '@app/persistence/exports';
import type { ExportPlan } from './export-plan.js';
import { safeField } from './safe-field.js';
import type { Cell, ColumnType, Heading, Section } from './section.js';
import type { SummaryLine } from './summary.js';
import { TEXTS } from './texts.js';

/** Without it a spreadsheet reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const END_OF_LINE = '\r\n';

const text = (header: string): Heading => ({ header, type: 'text', width: 0 });
const SECTION = text('Bagian');
const LABEL = text('Perihal');
const STATEMENT = text('Keterangan');

/**
 * One table: a row for each subject in each period, pulse and IKM side by side, and a row for each detail. With
 * the separator `;` decimals have a comma, which is what a spreadsheet set to Indonesian reads as a number.
 */
export async function* writeCsv(
  plan: ExportPlan,
  separator: ExportSeparator,
): AsyncGenerator<string> {
  const headings = headingsOf(plan.sections);
  const table = new CsvTable(headings, separator);
  yield BYTE_ORDER_MARK + table.header();
  yield table.lines(TEXTS.sections.summary, REMARK, plan.summary.map(remarkOf(separator)));
  for (const section of plan.sections) {
    for await (const rows of section.rows()) {
      yield table.lines(section.name, section.headings, rows);
    }
  }
  const method = plan.method.map(([topic = '', ...texts]) => [topic, texts.join(' / ')]);
  yield table.lines(TEXTS.sections.method, REMARK, method);
}

/** A line that is no figure. */
const REMARK: readonly Heading[] = [LABEL, STATEMENT];

const remarkOf =
  (separator: ExportSeparator) =>
  ({ label, value, type }: SummaryLine): Cell[] => [
    label,
    type === 'decimal' && value !== null ? decimal(String(value), separator) : value,
  ];

/** Every heading of every section once, as it first comes. */
function headingsOf(sections: readonly Section[]): Heading[] {
  const all = sections.flatMap(({ headings }) => headings);
  return [...new Set([SECTION, ...all, LABEL, STATEMENT])];
}

/** Lines of a table of which each section fills some columns. */
class CsvTable {
  private readonly texts = new TextFields();

  constructor(
    private readonly headings: readonly Heading[],
    private readonly separator: ExportSeparator,
  ) {}

  header(): string {
    const names = this.headings.map(({ header }) => this.texts.field(header));
    return names.join(this.separator) + END_OF_LINE;
  }

  lines(section: string, headings: readonly Heading[], rows: readonly Cell[][]): string {
    const layout = this.layoutOf(headings);
    const begin = this.texts.field(section);
    const lines = rows.map((cells) => begin + this.line(layout, cells));
    return lines.join('');
  }

  private line({ columns, end }: Layout, cells: readonly Cell[]): string {
    let line = '';
    for (const { before, at, type } of columns) line += before + this.field(cells[at]!, type);
    return line + end;
  }

  private field(value: Cell, type: ColumnType): string {
    if (value === null) return '';
    if (type === 'text') return this.texts.field(String(value));
    return type === 'decimal' ? decimal(String(value), this.separator) : String(value);
  }

  /** Where the cells of a section stand, and the separators between and after them. */
  private layoutOf(headings: readonly Heading[]): Layout {
    const placed = headings
      .map((heading, at) => ({ at, type: heading.type, place: this.headings.indexOf(heading) }))
      .toSorted((a, b) => a.place - b.place);
    const columns = placed.map(({ at, type, place }, index) => {
      const previous = placed[index - 1]?.place ?? 0;
      return { before: this.separator.repeat(place - previous), at, type };
    });
    const last = placed.at(-1)?.place ?? 0;
    return { columns, end: this.separator.repeat(this.headings.length - 1 - last) + END_OF_LINE };
  }
}

interface Layout {
  columns: readonly { before: string; at: number; type: ColumnType }[];
  end: string;
}

/** Texts are always quoted: a separator inside one is then none. Most of them come again and again. */
class TextFields {
  private readonly known = new Map<string, string>();

  field(value: string): string {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const field = `"${safeField(value).replaceAll('"', '""')}"`;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(value, field);
    return field;
  }
}

const MOST_REMEMBERED = 2_000;

function decimal(digits: string, separator: ExportSeparator): string {
  return separator === ';' ? digits.replace('.', ',') : digits;
}
