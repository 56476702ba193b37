/** Addresses of an officer's objections. */
export const OBJECTION_PATHS = {
  list: '/keberatan',
  form: '/keberatan/baru',
} as const;

export function objectToFigurePath(figureId: string): string {
  return `${OBJECTION_PATHS.form}?angka=${figureId}`;
}

/** @param index in its batch, from 1 */
export function objectToCommentPath(assignmentId: string, batch: number, index: number): string {
  return `${OBJECTION_PATHS.form}?tugas=${assignmentId}&kumpulan=${batch}&komentar=${index}`;
}
