import type { ScannedCode } from '@app/codes';

const LANGUAGE = /[?&;]lang=(id|en)\b/;

/**
 * An address under `/R/` that was cut off within an escape, or has a bare % behind it. The router would refuse
 * it before any page could read its code.
 */
export function withoutBrokenEscapes(url: string): string {
  if (!/^\/+r\/+./i.test(url)) return url;
  return url.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => (isDecodable(escapes) ? escapes : ''));
}

function isDecodable(escapes: string): boolean {
  try {
    return decodeURIComponent(escapes) !== '';
  } catch {
    return false;
  }
}

/**
 * The one address of a code, as it is printed and shown, with the language that was asked for and nothing else
 * of what stood behind it. It never leads off the site: all of it is ours.
 *
 * @param url as it was asked for
 */
export function canonicalAddress({ text }: ScannedCode, url: string): string {
  const language = LANGUAGE.exec(decodedOrNot(url))?.[1];
  return language === undefined ? `/R/${text}` : `/R/${text}?lang=${language}`;
}

function decodedOrNot(url: string): string {
  return isDecodable(url) ? decodeURIComponent(url) : url;
}
