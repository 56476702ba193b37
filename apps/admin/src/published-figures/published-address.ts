import type { PageRequest } from '../pages/answer/page-request.js';

/** What a public address stands for. */
export interface PublishedPlace {
  instansiId: string;
  unitId: string;
  /** key of the calendar grid */
  period: string;
}

const PURPOSE = 'public figure';
/** Ten years: printed addresses last as long as the figures do. */
const SECONDS = 10 * 365 * 24 * 60 * 60;

/**
 * The public address of a unit's figure. It is sealed, so that nobody can guess one or change what it stands for: the
 * agency in it is that of the session which has made it.
 */
export function publishedPath(asked: PageRequest, place: PublishedPlace): string {
  return `/terbitan?tanda=${asked.sealText(PURPOSE, JSON.stringify(place), SECONDS)}`;
}

/** Null for an address that was not made here. @param token as it stands in the query */
export function placeOf(asked: PageRequest, token: unknown): PublishedPlace | null {
  const text = typeof token === 'string' ? asked.unsealText(PURPOSE, token) : null;
  return text === null ? null : (JSON.parse(text) as PublishedPlace);
}
