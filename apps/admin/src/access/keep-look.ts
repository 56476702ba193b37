import type { Transaction } from '@app/database';
import { recordLook, sightOf, type Viewer } from '@app/persistence/access';
import type { SubjectKind } from '@app/persistence/organisation-tree';

/** Writes down who looks at an officer's figures, but for the officer; figures of places are nobody's. */
export async function keepFigureLook(
  tx: Transaction,
  viewer: Viewer,
  { kind, id }: { kind: SubjectKind; id: string },
  { key }: { key: string },
  at: Date,
): Promise<void> {
  if (kind !== 'assignment' || sightOf(viewer) === 'own') return;
  const look = { what: 'officer_figure', assignmentId: id, unitId: null, period: key } as const;
  await recordLook(tx, viewer, { ...look, at });
}
