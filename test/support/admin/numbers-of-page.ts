/** A number that a page shows, and where the API gives it. */
export interface NumberOfPage {
  /** path and query */
  address: string;
  pointer: string;
  text: string;
}

const NAMED = /<(\w+)[^>]*\bdata-figure="([^"]*)"[^>]*\bdata-pointer="([^"]*)"[^>]*>(.*?)<\/\1>/gs;

/** Every number of a page that names its origin. */
export function numbersOfPage(html: string): NumberOfPage[] {
  return [...html.matchAll(NAMED)].map(([, , address = '', pointer = '', inner = '']) => ({
    address: address.replaceAll('&amp;', '&'),
    pointer,
    text: inner.replace(/<[^>]+>/g, ''),
  }));
}
