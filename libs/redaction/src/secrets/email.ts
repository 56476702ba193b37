import type { Secret } from './secret.js';

const AT = '(?:@|[(\\[]\\s?at\\s?[)\\]])';
const DOT = '(?:\\.|[(\\[]\\s?dot\\s?[)\\]])';
const NAME = '[\\p{L}\\p{N}_%+-]';

export const email: Secret = {
  token: '[surel dihapus]',
  pattern: new RegExp(
    `${NAME}{1,64}(?:\\.${NAME}{1,64}){0,6}\\s?${AT}\\s?${NAME}{1,63}(?:\\s?${DOT}\\s?${NAME}{2,63}){1,4}`,
    'giu',
  ),
  fits: () => true,
};
