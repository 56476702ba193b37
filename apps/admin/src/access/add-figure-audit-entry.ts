import type { Transaction } from '@app/database';
import { addAuditEntry, maySee, scopeOf, type Viewer } from '@app/persistence/access';
import type { FigureNote } from '@app/persistence/figures';
import type { SubjectKind } from '@app/persistence/organisation-tree';

/**
 * Adds an audit entry when somebody other than the officer reads the officer's figures. Figures of places and
 * services leave none, unless over 90 % of one is an officer's: then it is about that officer.
 *
 * @param notes of what is read
 */
export async function addFigureAuditEntry(
  tx: Transaction,
  viewer: Viewer,
  { kind, id }: { kind: SubjectKind; id: string },
  period: { key: string },
  { at, notes }: { at: Date; notes: readonly FigureNote[] },
): Promise<void> {
  const about = kind === 'assignment' ? [id] : officersIn(notes);
  await addOfficerAuditEntries(tx, viewer, about, period, at);
}

/** Adds an audit entry for each assignment whose figures are read by somebody other than its officer. */
export async function addOfficerAuditEntries(
  tx: Transaction,
  viewer: Viewer,
  assignmentIds: Iterable<string>,
  { key }: { key: string },
  at: Date,
): Promise<void> {
  for (const assignmentId of new Set(assignmentIds)) {
    if (await isOwn(tx, viewer, assignmentId, at)) continue;
    const entry = { what: 'officer_figure', assignmentId, unitId: null, period: key } as const;
    await addAuditEntry(tx, viewer, { ...entry, at });
  }
}

/** The officers of whom figures of places speak. */
export function officersIn(notes: readonly FigureNote[]): string[] {
  return notes.flatMap((note) => (note.kind === 'one officer' ? [note.assignmentId] : []));
}

async function isOwn(
  tx: Transaction,
  viewer: Viewer,
  assignmentId: string,
  at: Date,
): Promise<boolean> {
  if (scopeOf(viewer) !== 'own') return false;
  const day = at.toISOString().slice(0, 10);
  return maySee(tx, viewer, { kind: 'assignment', id: assignmentId }, day);
}
