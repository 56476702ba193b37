import { createHash } from 'node:crypto';

/** A file of its own: browsers too old for hashes in a policy still know `'self'`. */
export const SCREEN_SCRIPT_PATH = 'layar-bersama.js';

/** What a person may sit still before a shared screen is the next person's. */
export const IDLE_SECONDS = 30;

/**
 * Takes a shared screen back to its question once nobody has touched it for a while, and at once when it was
 * kept by the browser and shown again. Without a script the page itself goes back, however busy somebody is.
 * Written for tablets of 2014.
 */
export const SCREEN_SCRIPT = `(function () {
  'use strict';
  var body = document.body, to = body.getAttribute('data-return'), timer;
  var signs = ['mousedown', 'touchstart', 'keydown', 'input', 'change', 'scroll', 'wheel'];

  function leave() { location.replace(to); }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(leave, ${IDLE_SECONDS * 1000});
  }

  for (var i = 0; i < signs.length; i += 1) document.addEventListener(signs[i], wait, true);
  window.addEventListener('pageshow', function (event) { if (event.persisted) leave(); });
  if (body.getAttribute('data-when') === 'idle') wait();
})();
`;

/** Changes with the script. */
export const SCREEN_SCRIPT_ADDRESS = `/${SCREEN_SCRIPT_PATH}?v=${createHash('sha256')
  .update(SCREEN_SCRIPT)
  .digest('hex')
  .slice(0, 12)}`;
