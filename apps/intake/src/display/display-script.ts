import { createHash } from 'node:crypto';

/** A file of its own: browsers too old for hashes in a policy still know `'self'`. */
export const SCRIPT_PATH = 'layar.js';

/**
 * Keeps a display fresh without loading the page anew: the code each minute, the clock each second.
 * Words and places come from the page. Written for tablets of 2014: no arrow functions, no fetch.
 *
 * The page counts in the server's time, so a tablet whose clock is wrong shows the right one, and says
 * from how much on it is wrong (30 seconds). Without the server the last code stays and the page says so.
 */
const SOURCE = `(function () {
  'use strict';
  var RETRY_MS = 5000, LARGEST_OFF_MS = 30000;
  var body = document.body;
  var qr = document.getElementById('qr');
  var clock = document.getElementById('clock');
  var wrongClock = document.getElementById('wrong-clock');
  var offline = document.getElementById('offline');
  var address = location.pathname.replace(/\\/$/, '') + '/menit?jam=';
  var correction = 0, utcOffset = Number(body.getAttribute('data-utc-offset'));
  var known = false;

  function two(n) { return (n < 10 ? '0' : '') + n; }

  function tick() {
    if (!known) return;
    var local = new Date(Date.now() + correction + utcOffset * 60000);
    clock.textContent = two(local.getUTCHours()) + '.' + two(local.getUTCMinutes());
  }

  function showWrongClock() {
    var off = Math.abs(correction);
    var minutes = Math.round(off / 60000);
    wrongClock.hidden = off <= LARGEST_OFF_MS;
    wrongClock.querySelector('b').textContent = minutes < 1
      ? Math.round(off / 1000) + ' ' + wrongClock.getAttribute('data-seconds')
      : minutes + ' ' + wrongClock.getAttribute('data-minutes');
  }

  function show(news, sent) {
    if (news.version !== body.getAttribute('data-version')) { location.reload(); return; }
    correction = news.now - (sent + Date.now()) / 2;
    utcOffset = news.utcOffsetMinutes;
    known = true;
    qr.innerHTML = news.svg;
    offline.hidden = true;
    showWrongClock();
    tick();
    setTimeout(ask, news.secondsLeft * 1000 + 500);
  }

  function fail() {
    offline.hidden = false;
    setTimeout(ask, RETRY_MS);
  }

  function answered(request, sent) {
    if (request.status === 404) { location.reload(); return; }
    if (request.status !== 200) { fail(); return; }
    show(JSON.parse(request.responseText), sent);
  }

  function ask() {
    var request = new XMLHttpRequest();
    var sent = Date.now();
    request.open('GET', address + sent);
    request.timeout = 10000;
    request.onload = function () { answered(request, sent); };
    request.onerror = fail;
    request.ontimeout = fail;
    request.send();
  }

  setInterval(tick, 1000);
  ask();
})();
`;

export const DISPLAY_SCRIPT = SOURCE;

/** Changes with the script, so that a display that has been on for weeks loads the new one. */
export const SCRIPT_VERSION = createHash('sha256').update(SOURCE).digest('hex').slice(0, 12);
