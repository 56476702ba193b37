import fc from 'fast-check';
import { MalformedCode, MalformedRatingId, WrongEditToken } from './code-error.js';
import { generateCode } from './counter-code.js';
import { checkEditToken, editTokenFor, readEditCookie, writeEditCookie } from './edit-token.js';

const KEY = Buffer.alloc(32, 7);
const RATING = '3f2b8c1e-9d4a-4b6c-8e7f-0123456789ab';
const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));
const OTHER_CODE = generateCode(() => Uint8Array.of(5, 4, 3, 2, 1));
const TOKEN = editTokenFor(RATING, CODE, KEY);
const check = (token: string) => () => checkEditToken(token, RATING, KEY);

const ratings = fc.uuid({ version: 4 });
const codes = fc
  .uint8Array({ minLength: 5, maxLength: 5 })
  .map((bytes) => generateCode(() => bytes));

describe('an edit token', () => {
  it('leads back to the code of its rating', () => {
    fc.assert(
      fc.property(ratings, codes, (ratingId, code) => {
        const token = editTokenFor(ratingId, code, KEY);
        expect(checkEditToken(token, ratingId.toUpperCase(), KEY)).toBe(code);
      }),
    );
  });

  it('is the same when the rating is sent again', () => {
    expect(editTokenFor(RATING, CODE.toLowerCase(), KEY)).toBe(TOKEN);
  });

  it('opens no other rating', () => {
    fc.assert(
      fc.property(ratings, (other) => {
        fc.pre(other !== RATING);
        expect(() => checkEditToken(TOKEN, other, KEY)).toThrow(WrongEditToken);
      }),
    );
  });

  it('is wrong under another code, another key or with any character changed', () => {
    expect(check(OTHER_CODE + TOKEN.slice(CODE.length))).toThrow(WrongEditToken);
    expect(() => checkEditToken(TOKEN, RATING, Buffer.alloc(32, 8))).toThrow(WrongEditToken);
    for (let at = 0; at < TOKEN.length; at++) {
      for (const other of '0Aa_B'.replace(TOKEN.charAt(at), '')) {
        expect(check(TOKEN.slice(0, at) + other + TOKEN.slice(at + 1))).toThrow(WrongEditToken);
      }
    }
  });

  it('is wrong when the spare bits of its last character are set', () => {
    const last = TOKEN.slice(-1);
    const twin = String.fromCharCode(last.charCodeAt(0) + 1);
    expect(Buffer.from(TOKEN.slice(0, -1) + twin, 'base64url')).toEqual(
      Buffer.from(TOKEN, 'base64url'),
    );
    expect(check(TOKEN.slice(0, -1) + twin)).toThrow(WrongEditToken);
  });

  it('is wrong when it is any other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(check(text)).toThrow(expect.objectContaining({ code: 'edit-token.wrong' }));
      }),
    );
  });

  it('is not made for what is no rating or no code', () => {
    expect(() => editTokenFor('1', CODE, KEY)).toThrow(MalformedRatingId);
    expect(() => editTokenFor(RATING, 'ABC', KEY)).toThrow(MalformedCode);
  });
});

describe('the edit cookie', () => {
  it('carries the id and the token there and back', () => {
    const value = writeEditCookie({ ratingId: RATING.toUpperCase(), token: TOKEN });
    expect(value).toMatch(/^[\w.-]+$/);
    expect(readEditCookie(value)).toEqual({ ratingId: RATING, token: TOKEN });
  });

  it.each([
    ['nothing', ''],
    ['an id alone', RATING],
    ['an id and an empty token', `${RATING}.`],
    ['a token alone', TOKEN],
    ['another version of id', `${RATING.replace('-4', '-1')}.${TOKEN}`],
  ])('refuses %s', (_, value) => {
    expect(() => readEditCookie(value)).toThrow(WrongEditToken);
  });
});
