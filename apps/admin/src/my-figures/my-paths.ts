/** Addresses of the officer's own pages. */
export const MY_PATHS = {
  home: '/hasil',
  dialogues: '/dialog',
  fairness: '/adil',
  fairnessSheet: '/adil/lembar',
} as const;

export function homePath(assignmentId: string): string {
  return `${MY_PATHS.home}?tugas=${assignmentId}`;
}

export function dialoguePath(period: string, assignmentId: string): string {
  return `${MY_PATHS.dialogues}/${period}?tugas=${assignmentId}`;
}

export function fairnessPath(screen: number): string {
  return `${MY_PATHS.fairness}/${screen}`;
}
