/** Addresses of the pages of persons served. */
export const SERVED_PATH = '/dilayani';

export const servedPath = (serviceId: string): string => `${SERVED_PATH}/${serviceId}`;
export const pastePath = (serviceId: string): string => `${SERVED_PATH}/${serviceId}/tempel`;
