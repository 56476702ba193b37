import type { Secret } from './secret.js';

const ENDINGS = 'com|net|org|id|me|info|biz|io|xyz|online|site|shop|ly|app|link|tv|gl';

/** An address on the web, also without its beginning: a profile or a chat names a person. */
export const link: Secret = {
  token: '[tautan dihapus]',
  pattern: new RegExp(
    `(?:https?:\\s?/\\s?/\\s?|www\\.)\\S+|(?<![\\p{L}\\p{N}.])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){0,4}\\.(?:${ENDINGS})(?![\\p{L}\\p{N}])(?:/\\S*)?`,
    'giu',
  ),
  fits: () => true,
};
