const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Keeps browsers from ever coming by plain http again, for a year and for this host alone; nothing where people
 * reach the product by http, as in a trial.
 *
 * @param publicUrl the origin that printed codes hold
 */
export function strictTransport(publicUrl: string): Record<string, string> {
  return publicUrl.startsWith('https:')
    ? { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }
    : {};
}
