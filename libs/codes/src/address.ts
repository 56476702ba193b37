import { UnusablePublicUrl } from './code-error.js';
import { formatCode, generateCode, normalizeCode } from './counter-code.js';
import { qrVersion } from './qr.js';

/** Version 3 (29 × 29 modules) keeps modules of 0.8 mm on a 30 mm ticket, quiet zone included. */
const LARGEST_VERSION = 3;
/** What version 3 holds at level M in alphanumeric mode (ISO/IEC 18004, table of capacities). */
const LARGEST_ADDRESS = 61;

/**
 * What a QR holds: `HTTPS://HOST/R/CODE`, all capitals, because QR's alphanumeric mode needs fewer
 * modules than lower case. Scheme and host do not depend on case.
 *
 * @throws UnusablePublicUrl, MalformedCode
 */
export function codeAddress(publicUrl: string, code: string): string {
  return `${originOf(publicUrl).origin}/R/${normalizeCode(code)}`.toUpperCase();
}

/**
 * The address of a display's minute or of a ticket: `HTTPS://HOST/R/TEXT`, all capitals.
 *
 * @param text as made by `rotatingCode` or `generateTicket`
 * @throws UnusablePublicUrl also when it would need a QR above version 3
 */
export function scannedAddress(publicUrl: string, text: string): string {
  const address = `${originOf(publicUrl).origin}/R/${text}`.toUpperCase();
  if (address.length > LARGEST_ADDRESS) {
    throw new UnusablePublicUrl(
      `The public address is ${address.length - LARGEST_ADDRESS} characters too long for the codes of displays: use a shorter host name.`,
    );
  }
  return address;
}

/**
 * The same address for people who type it: no scheme, host in lower case, the code in groups,
 * `suara.example.go.id/R/7KQ-2M9-TXW`. The page behind it must read codes with `normalizeCode`.
 *
 * @throws UnusablePublicUrl, MalformedCode
 */
export function shortAddress(publicUrl: string, code: string): string {
  return `${originOf(publicUrl).host}/R/${formatCode(code)}`;
}

/**
 * Where a receipt is looked up, for people who type it: `suara.example.go.id/resi`.
 *
 * @throws UnusablePublicUrl
 */
export function lookUpAddress(publicUrl: string): string {
  return `${originOf(publicUrl).host}/resi`;
}

/**
 * Checks the address that all printed codes will hold, and returns it in canonical form
 * (`https://host[:port]`). Called at start-up: a printed code cannot be mended later.
 *
 * @throws UnusablePublicUrl if it is no http(s) origin, or needs a QR above version 3 at level M
 */
export function checkPublicUrl(publicUrl: string): string {
  const { origin } = originOf(publicUrl);
  const address = codeAddress(origin, largestCode());
  if (address.length > LARGEST_ADDRESS) {
    const tooMany = address.length - LARGEST_ADDRESS;
    throw new UnusablePublicUrl(
      `The public address makes printed codes too dense to scan: it is ${tooMany} characters too long. Use a shorter host name.`,
    );
  }
  if (qrVersion(address) > LARGEST_VERSION) {
    throw new UnusablePublicUrl(
      'The public address makes printed codes too dense to scan: its host holds characters that QR codes store badly. Use a host name of letters, digits, dots and hyphens.',
    );
  }
  return origin;
}

/** All letters: a code of digits needs fewer modules and would prove nothing for the others. */
function largestCode(): string {
  return generateCode((size) => Buffer.alloc(size, 0xff));
}

function originOf(publicUrl: string): URL {
  if (!URL.canParse(publicUrl)) {
    throw new UnusablePublicUrl(
      'The public address is not a web address. Write it with its scheme, for example https://suara.example.go.id.',
    );
  }
  const url = new URL(publicUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UnusablePublicUrl('The public address must begin with https:// (or http://).');
  }
  // also catches an empty query, fragment or password, which URL's own fields do not show
  if (url.href !== `${url.origin}/`) {
    throw new UnusablePublicUrl(
      'The public address must be scheme, host and port only: remove the path, query, fragment, user name and password.',
    );
  }
  return url;
}
