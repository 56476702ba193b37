import { DomainError } from '@app/errors';
import type { Viewer } from '@app/persistence/access';

/**
 * A closing and what is decided about figures concern the whole agency.
 *
 * @throws DomainError `role.not-allowed` for who sees a part of it only
 */
export function requireWholeAgency({ unitId }: Pick<Viewer, 'unitId'>): void {
  if (unitId !== null) throw new DomainError('role.not-allowed');
}
