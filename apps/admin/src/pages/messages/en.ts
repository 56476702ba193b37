import { FAULTS_EN } from './faults.js';
import type { PageMessages } from './messages.js';

export const en: PageMessages = {
  product: 'Suara Loket',
  skip: 'Skip to content',
  marking: {
    CONTOH: 'DEMONSTRATION: all names and figures here are invented',
    UJI: 'TEST: ratings here are only tries',
  },
  otherLanguage: { language: 'id', label: 'Bahasa Indonesia' },
  account: 'My account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  regions: { account: 'Account', menu: 'Main menu', pages: 'Pages' },
  footer: 'Citizens’ ratings of public services',
  help: 'Help with this page',
  notices: {
    'signed-out': 'You have signed out.',
    'signed-in-again': 'You are signed in again.',
    'password-changed': 'The new password counts. Your sessions on other devices have ended.',
    'session-ended': 'That session has ended.',
    'sessions-ended': 'All other sessions have ended.',
    'second-factor-set': 'The second factor counts from now on.',
    'objection-filed': 'Your objection is filed and waits for a reviewer’s answer.',
    'reply-written': 'Your reply is stored.',
    'persons-served-saved': 'The persons served are saved.',
    'period-published': 'The figures of this period are published.',
    'settings-changed': 'The settings are saved.',
  },
  form: {
    fault: 'To be corrected',
    summary: 'There is something to correct',
    unsent:
      'This form has not been sent, because you had to sign in again. Check it, fill in passwords again where they are asked for, and send it.',
    optional: 'may be left empty',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    choose: 'Choose',
  },
  table: {
    previous: 'Previous',
    next: 'Next',
    page: (n, of) => `Page ${n} of ${of}`,
  },
  figure: {
    how: 'How is this number worked out?',
    table: 'The numbers as a table',
    few: 'fewer than 10',
    axisFrom: (from) => `The axis begins at ${from}`,
  },
  live: {
    fresh: (time) => `Updated ${time}.`,
    old: 'Could not be updated yet; it is tried again shortly.',
  },
  errors: {
    'request.not-found': {
      title: 'There is no such page',
      text: 'The address may be misspelt or have moved, or it is not for your account. Begin again at your home.',
    },
    'role.not-allowed': {
      title: 'Your account is not for this page',
      text: 'An administrator of your agency can tell you who may use it, or give you another role.',
    },
    'request.cross-site': {
      title: 'Another site sent this form',
      text: 'Nothing was done, to be safe. Open the page here and fill it in anew.',
    },
    'invitation.unknown': {
      title: 'This link does not work',
      text: 'It was used, is older than 72 hours, or lost a part when it was copied. Ask an administrator of your agency for a new one.',
    },
    'request.too-large': {
      title: 'The form is too large',
      text: 'Nothing was stored. Go back, shorten the text and send it again.',
    },
    'request.too-many': {
      title: 'Too many requests',
      text: 'Wait a minute and try again. Nothing is lost.',
    },
    'store.unavailable': {
      title: 'The database does not answer',
      text: 'It is not certain whether your form was stored. Wait some seconds, try again and look at what came of it.',
    },
    'server.failed': {
      title: 'Something failed on our side',
      text: 'Try again. If it stays, tell whoever runs the system, with the request number below.',
    },
    refused: {
      title: 'This request cannot be answered',
      text: 'Go back to the page before, or begin again at your home.',
    },
  },
  requestId: 'Request number',
  reload: 'Try again',
  backToForm: 'Back to your form',
  home: 'To my home',
  faults: FAULTS_EN,
  anyFault: 'This cannot be accepted. Check what you filled in and try again.',
};
