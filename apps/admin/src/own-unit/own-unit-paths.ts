import type { Period } from '@app/skm';
import { OFFICERS_PATH } from '../comments/comments-paths.js';

/** Addresses of the pages about the unit that one heads. */
export const OWN_UNIT_PATHS = {
  home: '/perhatian',
  figures: '/unit/angka',
  services: '/unit/layanan',
  officers: OFFICERS_PATH,
  meeting: '/unit/rapat',
  file: '/unit/angka.csv',
} as const;

/** The query field that names a quarter. */
export const QUARTER_FIELD = 'triwulan';

export function quarterPath(path: string, { key }: Pick<Period, 'key'>): string {
  return `${path}?${QUARTER_FIELD}=${key}`;
}
