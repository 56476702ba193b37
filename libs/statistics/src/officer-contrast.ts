import { contrastLevels, type LevelContrast } from './level-contrast.js';
import { type OfficerPart, tallyOfLevel } from './compared-officer.js';
import { SMALLEST_N } from './threshold.js';

/**
 * How an officer's present ratings differ from the served ones.
 * @returns null where either level has fewer than ten persons
 * @throws RangeError as `contrastLevels`
 */
export function contrastOfOfficer(parts: readonly OfficerPart[]): LevelContrast | null {
  const present = tallyOfLevel(parts, 'present');
  const served = tallyOfLevel(parts, 'served');
  if (present.n < SMALLEST_N || served.n < SMALLEST_N) return null;
  return contrastLevels(present, served);
}
