export const PEOPLE_PATHS = {
  people: '/orang',
  invite: '/orang/undang',
  link: '/orang/tautan',
} as const;

export const newLinkPath = (id: string): string => `/orang/${id}/tautan-baru`;

/** Who looked at an officer's data. */
export const LOOKS_PATH = '/siapa-melihat';
