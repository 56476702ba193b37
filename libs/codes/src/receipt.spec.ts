import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MalformedRatingId, MalformedReceipt } from './code-error.js';
import { formatReceipt, hashReceipt, normalizeReceipt, receiptFor } from './receipt.js';

const KEY = Buffer.alloc(32, 7);
const RATING = '3f2b8c1e-9d4a-4b6c-8e7f-0123456789ab';
const receipts = fc.uuid({ version: 4 }).map((id) => receiptFor(id, KEY));

describe('receiptFor', () => {
  it('is the same for the same rating, however its id is written', () => {
    expect(receiptFor(RATING.toUpperCase(), KEY)).toBe(receiptFor(RATING, KEY));
  });

  it('keeps its value: receipts that citizens hold must stay found', () => {
    expect(receiptFor(RATING, KEY)).toBe('WWQRZC1RPT4K');
  });

  it('is another for another rating and another key', () => {
    expect(receiptFor(RATING.replace(/b$/, 'c'), KEY)).not.toBe(receiptFor(RATING, KEY));
    expect(receiptFor(RATING, Buffer.alloc(32, 8))).not.toBe(receiptFor(RATING, KEY));
  });

  it('is 12 characters of the alphabet', () => {
    fc.assert(fc.property(receipts, (receipt) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(receipt)));
  });

  it('refuses what is no id of a rating', () => {
    expect(() => receiptFor('1', KEY)).toThrow(MalformedRatingId);
  });
});

describe('a receipt as people type it', () => {
  it('comes back from its printed form and its look-alikes', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const typed = formatReceipt(receipt)
          .toLowerCase()
          .replaceAll('1', 'l')
          .replaceAll('0', 'o');
        expect(normalizeReceipt(` ${typed} `)).toBe(receipt);
      }),
    );
  });

  it('is shown in groups of four', () => {
    expect(formatReceipt('7KQ2M9TX4BCD')).toBe('7KQ2-M9TX-4BCD');
  });

  it.each([
    ['nothing', ''],
    ['eleven characters', '7KQ2-M9TX-4BC'],
    ['thirteen characters', '7KQ2-M9TX-4BCDE'],
    ['a foreign character', '7KQ2-M9TX-4BCU'],
  ])('refuses %s', (_, input) => {
    expect(() => normalizeReceipt(input)).toThrow(MalformedReceipt);
    expect(() => normalizeReceipt(input)).toThrow(
      expect.objectContaining({ code: 'receipt.malformed' }),
    );
  });
});

describe('hashReceipt', () => {
  it('is SHA-256 of the canonical form, for every way of typing it', () => {
    const expected = createHash('sha256').update('7KQ2M9TX4BCD').digest('hex');
    expect(hashReceipt('7kq2-m9tx-4bcd')).toBe(expected);
  });

  it('refuses what is no receipt, so that nothing else is ever looked up', () => {
    expect(() => hashReceipt('')).toThrow(MalformedReceipt);
  });
});
