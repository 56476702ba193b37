/** The words of an officer's home; `{slots}` are filled with numbers that name their origin. */
export interface MyHomeTexts {
  menu: { label: string; what: string };
  /** behind a number */
  units: { persons: string; ofFour: string };
  place: (name: string, unit: string) => string;
  otherPlaces: string;
  lead: {
    both: string;
    bothApart: string;
    between: string;
    taps: string;
    closed: string;
    nothing: string;
  };
  /** before what a mean still waits for */
  headline: string;
  running: (period: string) => string;
  noAssignment: { lead: string; text: string };
  reply: string;
  object: string;
  dialogue: string;
  year: {
    title: string;
    chart: string;
    desc: (points: string) => string;
    up: (since: string) => string;
    down: (since: string) => string;
    level: (since: string) => string;
    one: string;
    notYet: string;
    empty: string;
    words: Record<'period' | 'value' | 'interval' | 'n' | 'running' | 'limits', string>;
    inRunning: string;
  };
  taps: {
    title: (period: string) => string;
    /** from the lowest to the highest */
    labels: readonly [string, string, string, string];
    say: string;
    /** below 30, where no share is told */
    sayFew: string;
    empty: string;
    about: string;
    days: string;
    caption: string;
    until: string;
    rated: string;
    answered: string;
  };
  elements: {
    title: (period: string) => string;
    titleNone: string;
    /** by the key of the element */
    names: Readonly<Record<string, string>>;
    said: Record<'above' | 'level' | 'below', string>;
    once: string;
    empty: string;
    chart: string;
    about: string;
    words: Record<'name' | 'value' | 'interval' | 'n' | 'before' | 'target' | 'range', string>;
  };
  fair: { title: string; points: readonly string[]; more: string };
  reasons: {
    praised: string;
    toMend: string;
    since: (period: string) => string;
    own: string;
    none: string;
    unknown: string;
  };
  comments: { title: string; say: (month: string) => string; empty: string; all: string };
  looks: { title: string; none: string; all: string };
  next: {
    title: string;
    again: (day: string) => string;
    closing: string;
    objection: (until: string) => string;
  };
  how: {
    pulse: string;
    officer: string;
    interval: string;
    counted: string;
    element: string;
  };
  help: readonly string[];
}
