/** What somebody pasted from a sheet for one service, a line each: a day or a month, and a number of persons. */
export interface Pasted {
  /** months with what they add up to, in the order in which they stand */
  months: PastedMonth[];
  faults: PastedFault[];
}

export interface PastedMonth {
  /** e.g. 2026-10 */
  month: string;
  n: number;
  /** days that were added up; null where the month stood as one line */
  days: number | null;
}

export type PastedFaultKind = 'two-cells' | 'no-date' | 'no-number' | 'twice';

export interface PastedFault {
  /** as an editor counts */
  line: number;
  kind: PastedFaultKind;
  text: string;
}

interface Line {
  line: number;
  text: string;
  month: string;
  /** 1 to 31; null of a whole month */
  day: number | null;
  n: number;
}

/** Of tabs, as sheets copy them, or semicolons. */
const CELLS = /\t|;/;
/** 1234, 1.234 or 1,234: persons are whole, so that a sign stands before thousands. */
const NUMBER = /^\d{1,3}([.,]\d{3})+$|^\d+$/;

/** Reads lines as they come from a sheet; a first line without a number is its heading. */
export function readPasted(text: string): Pasted {
  const faults: PastedFault[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((one, at) => ({ line: at + 1, text: one.trim() }))
    .filter((one) => one.text !== '')
    .filter((one, at) => at > 0 || /\d/.test(one.text.split(CELLS).at(-1) ?? ''));
  const read = lines.flatMap((one) => {
    const found = readLine(one);
    if (typeof found !== 'string') return [found];
    faults.push({ ...one, kind: found });
    return [];
  });
  return { months: addUp(read, faults), faults };
}

function readLine({ line, text }: { line: number; text: string }): Line | PastedFaultKind {
  const cells = text.split(CELLS).map((cell) => cell.trim());
  const [when = '', number = ''] = cells;
  if (cells.length !== 2) return 'two-cells';
  const date = readDate(when);
  if (date === null) return 'no-date';
  if (!NUMBER.test(number)) return 'no-number';
  return { line, text, ...date, n: Number(number.replace(/[.,]/g, '')) };
}

/** A month stands in one line, or its days in several, each once. */
function addUp(lines: readonly Line[], faults: PastedFault[]): PastedMonth[] {
  const months = new Map<string, PastedMonth>();
  const seen = new Set<string>();
  for (const { line, text, month, day, n } of lines) {
    const sum = months.get(month);
    const isTwice = sum !== undefined && (day === null || sum.days === null);
    if (isTwice || seen.has(`${month} ${day}`)) {
      faults.push({ line, text, kind: 'twice' });
      continue;
    }
    seen.add(`${month} ${day}`);
    months.set(month, {
      month,
      n: n + (sum?.n ?? 0),
      days: day === null ? null : (sum?.days ?? 0) + 1,
    });
  }
  return [...months.values()];
}

const MONTHS =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|juni?|june|juli?|july|agu(?:stus|s)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?';
const FIRST_LETTERS = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['des', 'dec'],
];

const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/,
  /^(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  new RegExp(`^(?:(?<day>\\d{1,2})[ -])?(?<name>${MONTHS})[ -](?<year>\\d{4})$`, 'i'),
];

/** 2026-10, 2026-10-31, 31/10/2026, 10/2026, Oktober 2026, 31 Okt 2026. */
function readDate(text: string): { month: string; day: number | null } | null {
  const parts = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (parts === undefined) return null;
  const { year = '', name = '', day } = parts;
  const number = parts['month'] ?? String(numberOf(name));
  const month = `${year}-${number.padStart(2, '0')}`;
  const date = `${month}-${(day ?? '1').padStart(2, '0')}`;
  const isDay = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;
  return isDay ? { month, day: day === undefined ? null : Number(day) } : null;
}

function numberOf(name: string): number {
  const letters = name.slice(0, 3).toLowerCase();
  return FIRST_LETTERS.findIndex((some) => some.includes(letters)) + 1;
}
