/** What persons are spoken to in. */
export type Language = 'id' | 'en';

/**
 * The first language of an Accept-Language header that there is, else Indonesian. Browsers list what they
 * prefer first.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const preferred = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().slice(0, 2));
  return preferred.map((tag) => tag.toLowerCase()).find(isLanguage) ?? 'id';
}

/** Is this a language in which persons are spoken to? */
export function isLanguage(text: unknown): text is Language {
  return text === 'id' || text === 'en';
}
