import type { ReasonView } from '../indicators/indicators.view.js';

/** What can be done about something that is missing. */
export interface WayOut {
  text: string;
  /** of the link; the page decides where it leads */
  go?: string;
}

/** The words of the pages about all units; one object per language, none optional. */
export interface AllUnitsWords {
  menu: { label: string; what: string };
  help: readonly string[];
  periods: string;
  tabs: { all: string; difference: string; missing: string };
  units: {
    lead: (told: string, all: string) => string;
    none: string;
    heading: (units: string, periods: string) => string;
    changed: {
      higher: (names: string, since: string) => string;
      lower: (names: string, since: string) => string;
      none: (since: string) => string;
    };
    byName: (axis: string) => string;
    band: string;
    reference: (value: string) => string;
    gap: string;
    respondents: string;
    caption: (period: string) => string;
    name: string;
    value: string;
    interval: string;
    n: string;
    coverage: string;
    isUnknown: string;
    how: readonly string[];
  };
  difference: {
    title: string;
    lead: (outside: string, all: string) => string;
    leadNone: (all: string) => string;
    say: string;
    above: (names: string) => string;
    below: (names: string) => string;
    none: string;
    part: string;
    chart: string;
    desc: (middle: string, n: string) => string;
    inner: string;
    outer: string;
    uncertain: string;
    persons: string;
    middle: string;
    how: (deviation: string, n: string, low: string, high: string) => readonly string[];
    compare: string;
    compareText: string;
    first: string;
    second: string;
    send: string;
    words: Record<'lower' | 'same' | 'higher', (one: string, other: string) => string>;
    warning: string;
    unlike: (one: string, other: string) => string;
    unknown: (names: string) => string;
    noFigure: (names: string) => string;
    same: string;
  };
  missing: {
    title: string;
    lead: (units: string) => string;
    none: string;
    noIndex: string;
    noCoverage: string;
    exceeded: string;
    ways: Record<ReasonView['code'], WayOut>;
    coverage: WayOut;
    tooMany: WayOut;
  };
}
