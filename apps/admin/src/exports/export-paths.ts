export const EXPORTS_PATH = '/ekspor';
export const NEW_EXPORT_PATH = '/ekspor/baru';

export const cancelPath = (id: string): string => `${EXPORTS_PATH}/${id}/batalkan`;

/** Where the API gives the file. */
export const filePath = (id: string): string => `/api/v1/exports/${id}/file`;
