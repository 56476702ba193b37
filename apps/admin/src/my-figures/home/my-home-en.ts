import type { MyHomeTexts } from './my-home-words.js';

export const MY_HOME_EN: MyHomeTexts = {
  menu: { label: 'My results', what: 'How citizens rate your own service.' },
  units: { persons: 'citizens', ofFour: 'of 4' },
  place: (name, unit) => `${name} · ${unit}`,
  otherPlaces: 'Your other assignments',
  lead: {
    both: 'Up to {day} {persons} rated; {n} answered about the officer: {mean} {range}.',
    bothApart:
      'Up to {day} {persons} rated; up to {officerDay} {n} answered about the officer: {mean} {range}.',
    between:
      'Up to {day} {persons} rated; {n} answered about the officer, with a value between {low} and {high}.',
    taps: 'Up to {day} {persons} rated; too few answered about the officer yet.',
    closed: 'In {period} {n} answered about the officer: {mean} {range}.',
    nothing: 'There is no figure about you yet that may be shown.',
  },
  headline: 'A mean is shown from 30 answers on:',
  running: (period) =>
    `${period} is still running. How you stand among colleagues is said once the quarter is closed.`,
  noAssignment: {
    lead: 'You are not assigned to any unit yet.',
    text: 'Results appear once an administrator of your agency has entered your assignment and citizens have rated at your counter. Tell an administrator if this is wrong.',
  },
  reply: 'Reply',
  object: 'Object',
  dialogue: 'Dialogue sheet',
  year: {
    title: 'The last year',
    chart: 'Value about the officer, quarter by quarter',
    desc: (points) => `Scale from 1 to 4. ${points}.`,
    up: (since) => `Up since ${since}, by more than chance.`,
    down: (since) => `Down since ${since}, by more than chance.`,
    level: (since) => `No change since ${since} beyond chance.`,
    one: 'Only one quarter has a value so far; a change can be seen once the next one is closed.',
    notYet: 'The running quarter is not over, so it is not compared yet.',
    empty:
      'No closed quarter has a value about you yet. A value is shown once at least 10 citizens have answered and it gives nobody away.',
    words: {
      period: 'Quarter',
      value: 'Value',
      interval: '95 % interval',
      n: 'Answered',
      running: 'not closed yet',
      limits: 'limits of chance',
    },
    inRunning: 'now',
  },
  taps: {
    title: (period) => `All taps, ${period}`,
    labels: ['Bad', 'Poor', 'Good', 'Very good'],
    say: '{positive} % of {n} citizens chose Good or Very good.',
    sayFew: 'Of {n} citizens, this is what they chose, from bad to very good.',
    empty:
      'No taps may be shown yet: that needs at least 10 citizens, and nobody may be given away.',
    about:
      'A tap rates the whole service: requirements, time, waiting room. Only competence and behaviour are about you.',
    days: 'Day by day since the quarter began',
    caption: 'Up to which day figures were shown to you',
    until: 'Up to',
    rated: 'Rated',
    answered: 'Answered about the officer',
  },
  elements: {
    title: (period) => `Competence and behaviour, ${period}`,
    titleNone: 'Competence and behaviour',
    names: { kompetensi: 'Competence', perilaku: 'Behaviour' },
    said: {
      above: 'Above the colleagues of the unit.',
      level: 'Level with the colleagues of the unit.',
      below: 'Below the colleagues of the unit.',
    },
    once: 'This word is said once, when the quarter is closed. Colleagues are shown as a range, without names.',
    empty:
      'No quarter has been closed yet. Competence, behaviour and the comparison with colleagues appear after the closing.',
    chart: 'Your value among colleagues',
    about: 'Mean',
    words: {
      name: 'Element',
      value: 'You',
      interval: 'You and your interval',
      n: 'Answered',
      before: 'quarter before',
      target: 'target',
      range: 'Range of colleagues, without names',
    },
  },
  fair: {
    title: 'Why this is fair',
    points: [
      'Citizens can choose “not this officer” if it was not you who served them.',
      'Fees, requirements and the building do not count for you.',
      'These figures are no grade, but matter for a talk with your superior.',
      'Colleagues do not see your figures.',
    ],
    more: 'Five screens about fairness',
  },
  reasons: {
    praised: 'What is praised',
    toMend: 'What can be improved',
    since: (period) => `${period}, of {n} citizens who gave a reason.`,
    own: 'Only what is in the officer’s hands. Reasons of fewer than 10 citizens are not shown.',
    none: 'No reason was chosen by at least 10 citizens.',
    unknown: 'Reasons appear once a quarter is closed, if at least 10 citizens gave one.',
  },
  comments: {
    title: 'What citizens say',
    say: (month) => `Newest batch, ${month}, without day and hour. Personal data are taken out.`,
    empty:
      'No comments yet. They appear at least five at once, after more than a week, so that nobody is recognised by them.',
    all: 'See all comments',
  },
  looks: {
    title: 'Who looked at my results',
    none: 'Nobody else has looked at your data yet. Citizens do not see results of officers.',
    all: 'See everybody who looked',
  },
  next: {
    title: 'When it is looked at again',
    again: (day) => `The running figures are looked at again on ${day}.`,
    closing: 'The word among colleagues is said once the quarter is closed.',
    objection: (until) => `You can object to the closed quarter until ${until}.`,
  },
  how: {
    pulse: 'Taps: every citizen chooses 1 to 4.',
    officer:
      'About the officer: of each citizen the mean of the answers about competence and behaviour, and of those {n} citizens the mean again.',
    interval:
      'The interval means: had other citizens happened to answer, the value would nearly always lie within it.',
    counted:
      'Only ratings with a proof of service count for officers, and only those that are eight days old.',
    element: 'of {n} answers',
  },
  help: [
    'This page shows how citizens rate your own service; colleagues do not see it.',
    'Running figures grow once a week at most, so that whoever has just left is not recognised.',
    'Reply to write an explanation that your superior reads beside your figures.',
    'Object if a figure or comment is wrong, within 14 days of the closing.',
    'The dialogue sheet prints on one page, and its text can be pasted into e-Kinerja.',
  ],
};
