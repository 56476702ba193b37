import type { MissingReason } from '@app/persistence/figures';
import type { TestAdmin } from './admin-app.js';
import {
  type FigureToInsert,
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
} from '../database/figure-rows.js';

type About = Partial<FigureToInsert>;

/** Figures of the agency's bidang, unless a test says about whom. */
export class UnitFigures {
  constructor(private readonly admin: TestAdmin) {}

  /** A pulse unless told; returns its id. */
  insert(about: About): Promise<string> {
    return insertFigure(this.admin.owner, { measure: 'pulse', ...this.unit, ...about });
  }

  /** Why a figure is missing; a pulse unless told. */
  missing(
    reason: MissingReason,
    about: Partial<Parameters<typeof insertMissingFigure>[1]> = {},
  ): Promise<void> {
    const missing = { measure: 'pulse', ...this.unit, ...about, reason } as const;
    return insertMissingFigure(this.admin.owner, missing);
  }

  /** Closes or revises a period without figures; returns its id. */
  close(period: string, revision = 0): Promise<string> {
    const { instansiId } = this.admin.own;
    return insertClosedPeriod(this.admin.owner, { instansiId, period, revision });
  }

  async clear(): Promise<void> {
    await this.admin.owner.query(
      'TRUNCATE figures, missing_figures, own_figures, closed_periods, looks CASCADE',
    );
  }

  private get unit(): Pick<FigureToInsert, 'instansiId' | 'subjectKind' | 'subjectId'> {
    const { instansiId, bidangId } = this.admin.own;
    return { instansiId, subjectKind: 'unit', subjectId: bidangId };
  }
}
