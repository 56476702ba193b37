import type { DataSource } from 'typeorm';
import { type FigureToInsert, insertClosedPeriod, insertFigure } from './figure-rows.js';

/** A figure of a quarter, semester or year, which is closed for it if it was open; returns the figure's id. */
export async function insertClosedFigure(
  owner: DataSource,
  figure: Omit<FigureToInsert, 'closedPeriodId'>,
): Promise<string> {
  const { instansiId, period = '2026-Q4' } = figure;
  const [closed] = await owner.query(
    `SELECT id FROM closed_periods WHERE instansi_id = $1 AND period = $2 ORDER BY revision DESC LIMIT 1`,
    [instansiId, period],
  );
  const closedPeriodId: string =
    closed?.id ?? (await insertClosedPeriod(owner, { instansiId, period }));
  return insertFigure(owner, { ...figure, closedPeriodId });
}
