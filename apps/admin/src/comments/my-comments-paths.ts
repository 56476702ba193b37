/** Addresses of what citizens wrote about an officer. */
export const MY_COMMENTS_PATHS = {
  home: '/komentar',
  of: (assignmentId: string): string => `/komentar?tugas=${assignmentId}`,
  before: (assignmentId: string, ordinal: number): string =>
    `/komentar?tugas=${assignmentId}&sebelum=${ordinal}`,
} as const;
