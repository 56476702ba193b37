import { FIGURE_TEXTS } from '@app/figure-texts';
import { FIELDS_EN } from './field-texts.js';
import { PERIODS_EN } from './period-texts.js';
import { REVIEW_EN } from './review-texts.js';
import type { Messages } from './messages.js';

export const en: Messages = {
  fields: FIELDS_EN,
  ...FIGURE_TEXTS.en,
  breaks: {
    rename: (from, to) => `${from} was renamed to ${to}.`,
    merge: (from, to) => `${from} was merged into ${to}; earlier figures do not compare.`,
    split: (from, to) => `${to} was split from ${from}; earlier figures do not compare.`,
    method: (version) => `From here on computed with version ${version} of the method.`,
    basis: {
      open: 'From here on from open ratings; earlier figures do not compare.',
      attested: 'From here on from attested ratings; earlier figures do not compare.',
    },
  },
  missing: {
    tooFew:
      'No figure has been released yet. One is shown once at least 10 persons have rated and its release gives nobody away.',
    publicVoice:
      'No rating proves yet that its giver was there. Open ratings stand apart as the public voice and are no material for an appraisal.',
    runningWeek:
      'Figures about officers are released by full weeks; the running week is not in yet.',
    intervalOnly: (n) =>
      `Only the interval is shown yet, from ${n} persons. The figure is shown from 30: ${30 - n} more.`,
  },
  signals: {
    up: (n) => `Up beyond the usual noise (n = ${n} in that week). Find out what got better.`,
    down: (n) => `Down beyond the usual noise (n = ${n} in that week). Find out what changed.`,
    volume: (ratings, most) =>
      `${ratings} ratings, more than the ${most} that the persons served explain. Check the number of persons served and where the ratings come from.`,
    explained:
      'A weekly signal compares the last 12 weeks with up to 52 weeks before them. It is a reason to look, not a finding.',
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
