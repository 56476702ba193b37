import type { NewLevelContrast } from '@app/persistence/figures';
import type { DataSource } from 'typeorm';

/** What a closing keeps for reviewers about an officer, with the owner's data source. */
export async function insertLevelContrast(
  owner: DataSource,
  contrast: NewLevelContrast & { instansiId: string; closedPeriodId: string },
): Promise<void> {
  const { instansiId, closedPeriodId, assignmentId, z, verdict } = contrast;
  await owner.query('INSERT INTO level_contrasts VALUES ($1, $2, $3, $4, $5)', [
    instansiId,
    closedPeriodId,
    assignmentId,
    z,
    verdict,
  ]);
}
