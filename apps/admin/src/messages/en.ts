import { daysInWords, FIGURE_WORDS } from '@app/figure-texts';
import { IKM_WORDS } from '@app/skm';
import { FIELDS_EN } from './field-texts.js';
import { PERIODS_EN } from './period-texts.js';
import { REVIEW_EN } from './review-texts.js';
import type { Messages } from './messages.js';

export const en: Messages = {
  fields: FIELDS_EN,
  ...FIGURE_WORDS.en,
  language: 'en',
  ikm: IKM_WORDS.en,
  breaks: {
    rename: (from, to) => `${from} was renamed to ${to}.`,
    merge: (from, to) => `${from} was merged into ${to}; earlier figures do not compare.`,
    split: (from, to) => `${to} was split from ${from}; earlier figures do not compare.`,
    method: (version) => `From here on computed with version ${version} of the method.`,
  },
  signals: {
    up: (n, days) =>
      `Up beyond the usual noise (${daysInWords(days, 'en')}, n = ${n}). Find out what got better.`,
    down: (n, days) =>
      `Down beyond the usual noise (${daysInWords(days, 'en')}, n = ${n}). Find out what changed.`,
    volume: (ratings, most) =>
      `${ratings} ratings, more than the ${most} that the persons served explain. Check the number of persons served and where the ratings come from.`,
    explained:
      'A signal compares the last 12 weeks with up to 52 weeks before them; services and officers only once their quarter is closed. It is a reason to look, not a finding.',
  },
  periods: PERIODS_EN,
  review: REVIEW_EN,
  silence: {
    learning: 'Too new for this counter’s rhythm to be known: four weeks of ratings are needed.',
    normal: 'Ratings come in as usual.',
    silent: (since) =>
      `Silent since ${since}: there would usually be ratings by now. Check whether the poster was swapped or covered, or the counter is closed.`,
  },
};
