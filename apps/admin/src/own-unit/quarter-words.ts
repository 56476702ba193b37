import type { Movement } from '@app/statistics';

/** The words of a quarter of the unit; one object per language, none optional. */
export interface QuarterTexts {
  menu: { label: string; what: string };
  periods: string;
  closed: (quarter: string) => string;
  running: (quarter: string, until: string | null) => string;
  lead: { shown: (n: string, ikm: string, grade: string | null) => string };
  index: {
    title: string;
    grades: Record<'A' | 'B' | 'C' | 'D', string>;
    range: string;
    respondents: string;
    movement: Record<Movement, (before: string, value: string) => string>;
    noBefore: (before: string) => string;
    read: string;
    desc: (ikm: string, low: string, high: string, grade: string) => string;
    now: string;
    before: string;
    missing: string;
    meanwhile: string;
    how: (elements: number) => string;
    sum: string;
    mean: (elements: number) => string;
    fewAnswers: string;
  };
  coverage: {
    title: string;
    known: string;
    of: string;
    below: string;
    reached: string;
    unknown: string;
    enter: string;
    plan: string;
    desc: (percent: string, end: number) => string;
    how: string;
    needed: string;
  };
  elements: {
    title: string;
    lowest: (name: string) => string;
    moved: (up: string, down: string) => string;
    still: string;
    desc: (name: string, value: string, before: string | null) => string;
    caption: string;
    columns: Record<'name' | 'value' | 'interval' | 'n' | 'before' | 'target' | 'range', string>;
    countedAsFour: string;
    how: string;
    missing: string;
  };
  attested: {
    title: string;
    same: string;
    differs: string;
    all: string;
    attested: string;
    difference: string;
    columns: Record<'who' | 'ikm' | 'n', string>;
    caption: string;
    missing: string;
    what: string;
  };
  taps: {
    title: string;
    say: (n: string) => string;
    mean: string;
    labels: readonly [string, string, string, string];
    missing: string;
  };
  reasons: {
    title: string;
    say: (top: string) => string;
    persons: string;
    none: string;
    missing: string;
    /** before and after the number of who gave one */
    note: readonly [string, string];
  };
  hours: {
    title: string;
    say: string;
    caption: string;
    corner: string;
    days: readonly string[];
    everyDay: string;
    blocks: readonly string[];
    open: string;
    missing: string;
    shades: readonly string[];
    few: string;
    nobody: string;
    desc: string;
  };
  /** headings of a file that the element's own do not give */
  file: { place: string; low: string; high: string };
  download: string;
  help: readonly string[];
}
