import { recordLook, type Viewer } from '@app/persistence/access';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Transaction } from './require-sight.js';

/** Writes down who looks at an officer's figures, but for the officer; figures of places are nobody's. */
export async function keepFigureLook(
  tx: Transaction,
  viewer: Viewer,
  { kind, id }: { kind: SubjectKind; id: string },
  { key }: { key: string },
  at: Date,
): Promise<void> {
  if (kind !== 'assignment' || viewer.role === 'officer') return;
  const look = { what: 'officer_figure', assignmentId: id, unitId: null, period: key } as const;
  await recordLook(tx, viewer, { ...look, at });
}
