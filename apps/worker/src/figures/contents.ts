import type { Answers } from '@app/figures';
import type {
  Basis,
  CorrectionPlaces,
  Days,
  FigureByMeasure,
  FigureSubject,
  Measure,
} from '@app/persistence/figures';

/** Ratings of a unit's own, without the units below it, that stay out of a figure. */
export interface LeftOutDays {
  unitId: string;
  /** local days, YYYY-MM-DD: those after `after`, up to and with `until` */
  after: string;
  until: string;
}

/** A figure that the rules allow, and whose digits are wanted. */
export interface WantedFigure {
  subject: FigureSubject;
  basis: Basis;
  measure: Measure;
  /** the settled days that it counts */
  covers: readonly Days[];
  leftOut: readonly LeftOutDays[];
  /** whether its period can still get ratings */
  open: boolean;
  /** answers by element of the subject's other figures that print theirs; differences of these are printed too */
  printed: readonly Answers[];
  /** elements to which fewer than K have answered since a running figure: it prints none, so that its closing can */
  waiting?: readonly string[];
}

/** What people see of a wanted figure. */
export interface FigureContent {
  n: number;
  /** local days with at least one person */
  days: number;
  figure: FigureByMeasure[Measure];
}

/** Days with later corrections that are in their figures. */
export interface CorrectedDays {
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last */
  to: string;
  places: CorrectionPlaces;
}
