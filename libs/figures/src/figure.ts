/** Whom a figure is about. */
export type SubjectKind = 'instansi' | 'unit' | 'service' | 'location' | 'assignment';

/** Whom a figure is about; an assignment is an officer in one unit for a time. */
export interface FigureSubject {
  kind: SubjectKind;
  id: string;
}

/** `all`: every counted rating · `attested`: those of the levels present and served. */
export type Basis = 'all' | 'attested';

/**
 * What is counted. `persons`: taps · `respondents`: who answered any element · `officer`: who answered
 * kompetensi or perilaku; an officer's, treated like an element of the respondents' figure.
 */
export type Measure = 'persons' | 'respondents' | 'officer';

/** The last day up to which a figure counts, from the first day of its period. */
export interface Cut {
  subject: FigureSubject;
  basis: Basis;
  measure: Measure;
  /** local day, YYYY-MM-DD, the last one counted */
  until: string;
}

/** Fewer persons than this are never told, neither by a figure nor by what lies between figures. */
export const K = 10;

/** Whether so many persons may stand alone: nobody, or at least K. */
export function mayStandAlone(persons: number): boolean {
  return persons === 0 || persons >= K;
}
