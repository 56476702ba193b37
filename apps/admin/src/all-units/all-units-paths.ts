export const UNITS_PATH = '/angka';
export const DIFFERENCE_PATH = '/angka/beda';
export const MISSING_PATH = '/angka/belum-ada';

/** A page about all units up to a period. */
export const until = (path: string, key: string): string => `${path}?sampai=${key}`;
