import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Days, FigureByMeasure, FigureMeasure, FigureState } from '@app/persistence/figures';

/** A figure as the API and the JSON file have it. */
export interface ShownFigure<M extends FigureMeasure = FigureMeasure> {
  id: string;
  measure: M;
  basis: string;
  state: FigureState;
  covers: Days[];
  n: number;
  days: number | null;
  methodVersion: string;
  madeAt: string;
  coverage?: {
    personsServed: number | null;
    percent: string | null;
    sampleSize: number | null;
  };
  notes: string[];
  peerWord?: string | null;
  figure: FigureByMeasure[M] & {
    bounds?: { low: string; high: string } | null;
    sufficiency?: { reached: boolean | null } | null;
  };
}

export interface ShownFigures {
  pulse?: ShownFigure<'pulse'> | null;
  ikm?: ShownFigure<'ikm'> | null;
  officer?: ShownFigure<'officer'> | null;
}

/** What there is of one subject in one period. */
export interface ShownSubject {
  subject: { kind: SubjectKind; id: string; name: string };
  unit: { id: string; name: string } | null;
  period: { key: string };
  figures: ShownFigures;
  attested?: { figures: ShownFigures } | null;
  reasons: Record<string, { message: string } | null>;
}
