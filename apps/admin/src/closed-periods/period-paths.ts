export const PERIODS_PATH = '/periode';

/** The page of a quarter, semester or year. */
export const periodPath = (key: string): string => `${PERIODS_PATH}/${key}`;

export const previewPath = (key: string): string => `${periodPath(key)}/periksa`;
export const closingPath = (key: string): string => `${periodPath(key)}/tutup`;
export const publicationPath = (key: string): string => `${periodPath(key)}/terbitkan`;
export const revisionPath = (key: string): string => `${periodPath(key)}/revisi`;

/** What a revision has changed. */
export const changesPath = (key: string, id: string): string =>
  `${periodPath(key)}/perubahan/${id}`;

/** Where the public addresses of a published period are. */
export const sharePath = (key: string): string => `${periodPath(key)}/tautan`;
