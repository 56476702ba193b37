/** Addresses of the pages of persons served. */
export const SERVED_PATH = '/dilayani';

export const servicePath = (serviceId: string): string => `${SERVED_PATH}/${serviceId}`;
export const pastePath = (serviceId: string): string => `${servicePath(serviceId)}/tempel`;
/** @param month e.g. 2026-10 */
export const monthPath = (serviceId: string, month: string): string =>
  `${servicePath(serviceId)}/${month}`;
