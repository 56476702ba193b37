import { WrongEditToken } from './code-error.js';
import { normalizeCode } from './counter-code.js';
import { isRatingId, normalizeRatingId } from './rating-id.js';
import { fromBase64Url, sameBytes, sign } from './signature.js';

const TOKEN = /^([0-9A-Z]{9})\.([\w-]{22})$/;
const COOKIE = /^([^.]+)\.(.+)$/;

export interface EditCookie {
  readonly ratingId: string;
  readonly token: string;
}

/**
 * What lets the sender of a rating add to it: `CODE.signature`, 32 characters. Derived from the id,
 * so that a rating sent twice gets one token and nothing has to be stored.
 *
 * @param key the `editToken` key of `deriveKeys`
 * @throws MalformedRatingId, MalformedCode
 */
export function editTokenFor(ratingId: string, code: string, key: Uint8Array): string {
  const canonical = normalizeCode(code);
  return `${canonical}.${signatureOf(ratingId, canonical, key).toString('base64url')}`;
}

/**
 * The code under which the rating was given. How long the token may be used is for the caller to
 * say, who knows when the rating came.
 *
 * @param key the `editToken` key of `deriveKeys`
 * @throws WrongEditToken if the token is malformed, altered, of another rating or another key
 * @throws MalformedRatingId
 */
export function checkEditToken(token: string, ratingId: string, key: Uint8Array): string {
  const [, code = '', signature = ''] = TOKEN.exec(token) ?? [];
  const bytes = fromBase64Url(signature);
  if (!bytes || !sameBytes(bytes, signatureOf(ratingId, code, key))) throw wrong();
  return code;
}

/** The value of the edit cookie: `ratingId.token`, so that neither stands in an address. */
export function writeEditCookie({ ratingId, token }: EditCookie): string {
  return `${normalizeRatingId(ratingId)}.${token}`;
}

/**
 * The two parts of the edit cookie, unproved: {@link checkEditToken} proves them.
 *
 * @throws WrongEditToken if the value has another form
 */
export function readEditCookie(value: string): EditCookie {
  const [, ratingId = '', token = ''] = COOKIE.exec(value) ?? [];
  if (!isRatingId(ratingId)) throw wrong();
  return { ratingId, token };
}

function signatureOf(ratingId: string, code: string, key: Uint8Array): Buffer {
  return sign(`${normalizeRatingId(ratingId)}|${code}`, key);
}

function wrong(): WrongEditToken {
  return new WrongEditToken(
    'This rating cannot be changed from here. Open the page again by scanning the code and give a new one.',
  );
}
