/** A file of its own: browsers too old for hashes in a policy still know `'self'`. */
export const RECEIPT_SCRIPT_PATH = 'resi.js';

/**
 * Puts the receipt that stands behind # in the address into the field. It is sent by the form and by nothing
 * else, so that it stands in no log. Written for browsers of 2014: no arrow functions.
 */
export const RECEIPT_SCRIPT = `(function () {
  'use strict';
  var field = document.getElementById('receipt');
  var told = document.getElementById('terisi');

  function fill() {
    var receipt = location.hash.slice(1);
    try { receipt = decodeURIComponent(receipt); } catch (broken) { return; }
    if (!receipt) return;
    field.value = receipt;
    told.hidden = false;
    document.querySelector('main .btn').focus();
  }

  window.addEventListener('hashchange', fill);
  fill();
})();
`;
