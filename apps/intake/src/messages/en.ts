import { PROFILE_NAMES } from '@app/value-lists';
import { TAP_MINUTES } from '@app/rating';
import type { Messages } from './messages.js';
import { ERROR_TEXTS } from './error-texts.js';
import { RECEIPT_TEXTS } from './receipt-texts.js';

const PROFILE: Messages['details']['profile'] = {
  title: 'About you (for the official report, may be empty)',
  advice: 'Stored apart from your rating and comment, and only ever shown as counts.',
  choose: 'Not chosen',
  untold: 'I would rather not say',
  fields: PROFILE_NAMES.en,
};

export const en: Messages = {
  product: 'Suara Loket',
  otherLanguage: { language: 'id', label: 'Indonesia' },
  marking: { CONTOH: 'SAMPLE (CONTOH) – not a real rating', UJI: 'TEST (UJI) – not a real rating' },
  footer: 'No name, ID number or phone number. Officers do not see single ratings.',
  links: {
    status: 'Status of a rating',
    privacy: 'Privacy',
    about: 'About',
    accessibility: 'Accessibility',
  },
  fault: 'Error',
  preview: (unit) => `${unit}. One tap, without your name and without an app.`,
  target: { officer: 'Officer', notThisOfficer: 'Not this officer' },
  tap: {
    hint: 'One tap is saved at once.',
    stale: 'That page was out of date, so nothing has been saved yet. Please tap once more.',
    changeable:
      'A rating from this browser is saved and can still be changed: tap the choice you mean.',
    rejectionStays: 'If “Not this officer” was chosen before, it stays so.',
    final: 'A rating from this browser is saved. Another tap is a new rating.',
    tooLate: `The change was not saved: ${TAP_MINUTES} minutes have passed, so the earlier rating stays. Another tap is a new rating.`,
    already: 'The rating from the page before is saved. The next person may rate now.',
    revoked: (unit) => `This code is no longer in use. We still accept your rating for ${unit}.`,
  },
  saved: {
    title: 'Saved',
    choice: (choice) => `Your rating: ${choice}.`,
    mistap: 'Wrong tap? Change it',
  },
  sharedScreen: {
    optional: 'Your rating is in. What follows is up to you.',
    returns: 'This screen goes back to the question by itself, for the next person.',
    next: 'Back to the question',
  },
  receipt: {
    title: 'Receipt',
    seeStatus: 'See status',
    pageTitle: 'Status of a rating',
    intro: 'Type the receipt that was shown after you rated, or paste its link.',
    field: 'Receipt (12 letters and digits)',
    check: 'Check',
    statusLabel: 'Status',
    meaningLabel: 'What it means',
    ...RECEIPT_TEXTS.en,
    reasonLabel: 'Why',
    weekLabel: 'When',
    week: (year, week, days) => `Week ${week} of ${year} (${days})`,
    agencyLabel: 'Agency',
    nothingElse: 'This page never shows the score, reasons, comment, counter or officer.',
    another: 'Check another receipt',
  },
  details: {
    steps: {
      visit: {
        title: 'You rated here not long ago',
        optional:
          'The new rating is saved as well. Tell us which it is, or just close this page. Within 20 hours at most three ratings of one device for the same place count.',
      },
      first: {
        title: 'Would you like to add more?',
        optional: 'Your rating is in and you may close this page. What follows is up to you.',
      },
      rest: {
        title: 'About the service here',
        optional: 'Answer what you know. Everything may be skipped.',
      },
      last: { title: 'Anything you would like to say?', optional: 'This may be left empty too.' },
    },
    visit: {
      changes: 'It changes my earlier rating',
      another: 'It is for another service',
    },
    service: 'Which service did you come for?',
    otherService: 'Other / do not know',
    comment: {
      label: 'Comment (may be empty)',
      advice:
        'Do not write anybody’s name or number. People of this unit read it after a week at the earliest, together with other comments. At most 500 characters.',
      tooLong:
        'The comment has more than 500 characters, so it was not saved. The text below has been cut; check it and send it again.',
    },
    tooMany:
      'This was not saved yet: too many details came from the network that you use (perhaps the office’s Wi-Fi) within this hour. Your rating is saved. What you entered is still below: send it again over mobile data, or try again in a few minutes.',
    profile: PROFILE,
    next: 'Continue',
    finish: 'Finish',
    send: 'Send',
    skip: 'Skip',
  },
  thanks: {
    title: 'Thank you',
    text: 'Your rating is saved.',
    grouped: 'Officers do not see single ratings. Results are shown for many ratings together.',
    close: 'You may close this page.',
    detailsClosed:
      'The time for adding details has passed, so the last answers were not saved. Your rating itself is safe.',
  },
  display: {
    scan: 'Scan and rate this service',
    never: 'No name, ID number, phone number or money is asked for.',
    type: 'Or type:',
    offline: 'Connection lost. Ratings with this code are still kept; check this device’s network.',
    wrongClock: 'The clock of this device is wrong; the one above is corrected. Difference:',
    seconds: 'seconds',
    minutes: 'minutes',
  },
  enterCode: {
    title: 'Type the counter code',
    field: 'Code below the QR picture',
    hint: 'Nine letters and digits; its link may be pasted too. The last one checks the typing, so a single wrong character is noticed. Capitals do not matter; O is read as 0, I and L as 1.',
    open: 'Open',
    typedAsReceipt:
      'What you typed is the code of a counter, not a receipt. Press Open to rate there.',
  },
  retry: { resend: 'Send again', reload: 'Reload', chosen: 'Your choice' },
  errors: ERROR_TEXTS.en,
  requestId: 'Request number',
};
