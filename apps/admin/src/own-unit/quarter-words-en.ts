import type { QuarterTexts } from './quarter-words.js';

export const QUARTER_EN: QuarterTexts = {
  menu: {
    label: 'Figures',
    what: 'This quarter and the one before: index, elements, reasons, hours.',
  },
  periods: 'Quarters',
  closed: (quarter) => `${quarter}, closed`,
  running: (quarter, until) =>
    until === null ? `${quarter}, running` : `${quarter}, up to ${until}`,
  lead: {
    shown: (n, ikm, grade) =>
      `${n} citizens answered about the elements of the service: IKM ${ikm}${grade === null ? '' : `, grade ${grade}`}.`,
  },
  index: {
    title: 'Index of citizens’ satisfaction (IKM)',
    grades: { A: 'A, very good', B: 'B, good', C: 'C, less good', D: 'D, not good' },
    range: 'range',
    respondents: 'respondents',
    movement: {
      up: (before, value) => `Up from ${value} (${before}), more than chance.`,
      down: (before, value) => `Down from ${value} (${before}), more than chance.`,
      level: (before, value) =>
        `It cannot be said yet that it went up or down from ${value} (${before}): the difference is within chance.`,
    },
    noBefore: (before) => `${before} has no IKM, so there is nothing to compare with.`,
    read: 'The range shows where the index would lie if other citizens like them had answered.',
    desc: (ikm, low, high, grade) => `IKM ${ikm} (${low}–${high}), grade ${grade}.`,
    now: 'now, with its range',
    before: 'the quarter before',
    missing: 'There is no IKM for this quarter yet.',
    meanwhile: 'Meanwhile its range is',
    how: (elements) =>
      `The answers 1–4 to an element are added up and divided by how many there are (NRR). The mean of ${elements} elements × 25 is the IKM.`,
    sum: 'Answers by element',
    mean: (elements) => `Mean of ${elements} elements × 25, rounded once at the end:`,
    fewAnswers: 'fewer than 30 answers, whose distribution is not printed',
  },
  coverage: {
    title: 'Coverage',
    known: 'of',
    of: 'persons served answered the survey.',
    below: 'That is below the sample plan, which asks for at least',
    reached: 'The sample plan is reached; it asks for at least',
    unknown: 'Coverage cannot be computed yet.',
    enter: 'Enter persons served',
    plan: 'sample plan',
    desc: (percent, end) => `Coverage ${percent} per cent, axis 0 to ${end} per cent`,
    how: 'Respondents divided by the persons served on the same days. Sample plan by Krejcie and Morgan (not a random sample).',
    needed: 'respondents',
  },
  elements: {
    title: 'Nine elements',
    lowest: (name) => `${name} is lowest.`,
    moved: (up, down) =>
      [
        up === '' ? '' : `Up more than chance: ${up}.`,
        down === '' ? '' : `Down more than chance: ${down}.`,
      ]
        .filter(Boolean)
        .join(' '),
    still: 'No element changed more than chance.',
    desc: (name, value, before) =>
      `${name} ${value}${before === null ? '' : ` (the quarter before ${before})`}`,
    caption: 'Elements on the scale 1–4, in the order of the regulation',
    columns: {
      name: 'Element',
      value: 'Value',
      interval: 'Range',
      n: 'Answers',
      before: 'Quarter before',
      target: 'Target',
      range: 'Range of colleagues',
    },
    countedAsFour: 'Services without a fee: it counts as 4 and is not asked about.',
    how: 'The value of an element is the sum of its answers divided by how many there are. The 95 % range follows from the same answers.',
    missing: 'Elements are shown with the IKM, from 30 respondents with at least 10 answers each.',
  },
  attested: {
    title: 'Who is known to have been there',
    same: 'They rate as all respondents do; the difference is not more than chance.',
    differs:
      'They rate differently from all respondents, more than chance. Look at who gave the open ratings.',
    all: 'All respondents',
    attested: 'Known to have been there (code of a screen or queue ticket)',
    difference: 'Difference',
    columns: { who: 'Who', ikm: 'IKM', n: 'Respondents' },
    caption: 'IKM of all respondents, and of those known to have been there',
    missing: 'There is no IKM of those known to have been there yet.',
    what: 'Known to have been there: opened the changing code of a screen, or had the ticket of a service that took place.',
  },
  taps: {
    title: 'Satisfaction at a glance',
    say: (n) => `${n} citizens tapped a face.`,
    mean: 'Mean on the scale 1–4:',
    labels: ['1 dissatisfied', '2 less satisfied', '3 satisfied', '4 very satisfied'],
    missing: 'There is no satisfaction at a glance for this quarter yet.',
  },
  reasons: {
    title: 'Why low',
    say: (top) => `The most frequent reason: “${top}”.`,
    persons: 'citizens',
    none: 'No complaint was named by ten citizens or more.',
    missing: 'Reasons are shown once ten citizens or more have named one.',
    note: [
      'Of ',
      ' citizens who gave a reason, praise included. A citizen may give several; reasons of fewer than ten citizens are not shown.',
    ],
  },
  hours: {
    title: 'Services by day and hour',
    say: 'Mean satisfaction at a glance (1–4). Busy days and hours stand alone; quiet ones are put together with their neighbours until there are ten citizens.',
    caption: 'Satisfaction at a glance by service, day and hour',
    corner: 'Days',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    everyDay: 'All days',
    blocks: ['before 8', '8–12', '12–17', 'from 17'],
    open: 'Days and hours are computed once, when the quarter is closed.',
    missing: 'There are not enough ratings to show days and hours.',
    shades: [
      '0.3 or more below the unit',
      '0.1–0.3 below',
      'about the unit',
      '0.1–0.3 above',
      '0.3 or more above',
    ],
    few: 'fewer than 30 citizens: only their number',
    nobody: 'nobody',
    desc: 'citizens',
  },
  file: { place: 'Unit or service', low: 'Range from', high: 'Range to' },
  download: 'Download the figures of this page (CSV)',
  help: [
    'Choose a quarter above; a closed one never changes, a running one is provisional.',
    'The hollow dot is the quarter before; the thick line is the range.',
    '“More than chance” means a difference larger than happens when nothing has changed.',
    'A figure of fewer than ten citizens is never shown.',
    '“How is this computed?” opens the arithmetic with its real counts.',
  ],
};
