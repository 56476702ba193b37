import type { ProblemTable } from '@app/platform';

/** Read by whoever sets a password: Indonesian first. */
const PASSWORD_PROBLEMS: ProblemTable = {
  'password.unfit': {
    status: 400,
    detail:
      'Kata sandi terdiri atas 12 sampai 256 karakter. Pilih yang lain. ' +
      '/ A password has 12 to 256 characters. Choose another.',
  },
  'password.guessable': {
    status: 400,
    detail:
      'Kata sandi ini mudah ditebak. Pakai empat kata atau lebih yang tidak berkaitan, tanpa deret, ' +
      'pengulangan, atau nomor saja. / This password is easy to guess. Take four or more words that have nothing to do with each ' +
      'other, and no row, repetition or number alone.',
  },
  'password.like-name': {
    status: 400,
    detail:
      'Kata sandi ini hampir sama dengan nama pengguna, instansi, atau produk. Jangan pakai nama itu: pakai ' +
      'empat kata atau lebih yang tidak berkaitan. / This password is little more than the user name, the agency ' +
      'or the product. Leave the names out: take four or more words that have nothing to do with each other.',
  },
  'password.busy': {
    status: 503,
    detail:
      'Terlalu banyak yang masuk bersamaan. Coba lagi beberapa detik lagi. ' +
      '/ Too many sign in at this moment. Try again in a few seconds.',
    retryAfterSeconds: 5,
  },
};

/** How HTTP says what concerns accounts and sessions. */
export const ACCESS_PROBLEMS: ProblemTable = {
  'session.required': {
    status: 401,
    detail: 'Nobody is signed in, or the session has ended. Sign in with POST /api/v1/session.',
  },
  'session.wrong-credentials': {
    status: 401,
    detail: 'The user name or the password is wrong. Check both and try again.',
  },
  'session.code-required': {
    status: 401,
    detail:
      'This account has a second factor. Send the code of the authenticator app, or a recovery code, as `code`.',
  },
  'session.wrong-code': {
    status: 401,
    detail:
      'The code is wrong, over, or has been used. Wait for the next one; check that the phone sets its ' +
      'clock by itself.',
  },
  'session.second-factor-required': {
    status: 403,
    detail:
      'Administrators, planners and reviewers sign in with a second factor. Set one up with ' +
      'POST /api/v1/second-factor, then sign in with its next code.',
  },
  'second-factor.none-proposed': {
    status: 409,
    detail: 'No app is being set up, or it was begun anew. Begin with POST /api/v1/second-factor.',
  },
  'session.locked': {
    status: 429,
    detail:
      'Too many wrong tries. If they were not yours, sign in with the browser or in the network of your last ' +
      'sign-in, or ask an administrator for a new link. Otherwise wait a quarter of an hour; while others go on ' +
      'trying, up to an hour.',
    retryAfterSeconds: 900,
  },
  'session.unknown': {
    status: 404,
    detail: 'You have no such session. List yours at /api/v1/me/sessions.',
  },
  'session.insecure': {
    status: 403,
    detail:
      'Over plain HTTP anybody on the way could read the password, so signing in works on localhost ' +
      'only. Use the https address, or open the app on the machine where it runs.',
  },
  'session.too-many-attempts': {
    status: 429,
    detail: 'Too many attempts to sign in. Wait a minute and try again.',
    retryAfterSeconds: 60,
  },
  'invitation.unknown': {
    status: 404,
    detail: 'This link was used, is over or never was. Ask an administrator for a new one.',
  },
  ...PASSWORD_PROBLEMS,
  'user.unknown': { status: 404, detail: 'There is no such user. List them at /api/v1/users.' },
  'user.unfit-name': {
    status: 400,
    detail:
      'A user name has 3 to 63 small letters, digits, dots, dashes or underscores and begins with a ' +
      'letter or digit.',
  },
  'user.taken': {
    status: 409,
    detail: 'There is a user of this name in your agency already. Choose another name.',
  },
  'user.unfit-scope': {
    status: 400,
    detail:
      'A unit head has a `unitId`, a planner may have one; an officer has an `officerId`; administrators ' +
      'and reviewers have neither.',
  },
  'user.last-administrator': {
    status: 409,
    detail:
      'The agency would be left without an administrator who can sign in. Invite another one first.',
  },
  'role.not-allowed': {
    status: 403,
    detail: 'Your account is not for this. An administrator of your agency can tell you who may.',
  },
  'role.nothing-here': {
    status: 404,
    detail: 'There is nothing under this id for your account.',
  },
  'request.cross-site': {
    status: 403,
    detail: 'Another site sent this request. Repeat it from this app.',
  },
};
