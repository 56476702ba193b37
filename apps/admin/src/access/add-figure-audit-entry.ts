import type { Transaction } from '@app/database';
import { addAuditEntry, scopeOf, type Viewer } from '@app/persistence/access';
import type { SubjectKind } from '@app/persistence/organisation-tree';

/** Adds an audit entry when somebody other than the officer reads the officer's figures. Figures of units and services leave none. */
export async function addFigureAuditEntry(
  tx: Transaction,
  viewer: Viewer,
  { kind, id }: { kind: SubjectKind; id: string },
  { key }: { key: string },
  at: Date,
): Promise<void> {
  if (kind !== 'assignment' || scopeOf(viewer) === 'own') return;
  const entry = { what: 'officer_figure', assignmentId: id, unitId: null, period: key } as const;
  await addAuditEntry(tx, viewer, { ...entry, at });
}
