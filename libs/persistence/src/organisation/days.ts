import type { ValueTransformer } from 'typeorm';

/** Local days, YYYY-MM-DD, as a `daterange` holds them. */
export interface Days {
  /** first day; null: since ever */
  from: string | null;
  /** first day after it; null: no end yet */
  to: string | null;
}

/** PostgreSQL writes every range of days as `[first,first after)`. */
const DAYS = /^[[(]([\d-]*),([\d-]*)\)$/;

/** Reads and writes a `daterange` as {@link Days}. @throws Error for an empty range, which no table takes */
export const daysTransformer: ValueTransformer = {
  to: (days: Days | undefined) => days && `[${days.from ?? ''},${days.to ?? ''})`,
  from: (range: string): Days => {
    const [, from, to] = DAYS.exec(range) ?? [];
    if (from === undefined || to === undefined) throw new Error(`not a range of days: ${range}`);
    return { from: from || null, to: to || null };
  },
};
