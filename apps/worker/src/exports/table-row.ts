/**
 * One row of a table: one measure of one subject in one period, or one element of its IKM. Decimals are
 * the strings of the release, so that every format shows the same digits.
 *
 * A new one says nothing yet. It is filled by `Object.assign`: spreading one of so many columns takes fifty
 * times as long and most of an export's memory.
 */
export class FigureRow {
  section = '';
  kind = '';
  subjectId = '';
  name = '';
  unitName: string | null = null;
  period = '';
  measure = '';
  element: string | null = null;
  elementName: string | null = null;
  n: number | null = null;
  value: string | null = null;
  low: string | null = null;
  high: string | null = null;
  nrr: string | null = null;
  grade: string | null = null;
  positive: string | null = null;
  /** answer=persons, e.g. `1-2=7 3=25 4=32` */
  distribution: string | null = null;
  /** persons who gave a reason, and the percent that named a cause outside the officer's hands */
  outsideN: number | null = null;
  outside: string | null = null;
  /** the IKM under the rounded weights that printed forms use */
  weight0111: string | null = null;
  weight011: string | null = null;
  provisional: boolean | null = null;
  /** persons served in the period, and respondents of 100 of them */
  personsServed: number | null = null;
  coverage: string | null = null;
  sampleSize: number | null = null;
  coverageNote: string | null = null;
  /** the IKM if all the silent had given the lowest, and the highest answer */
  boundLow: string | null = null;
  boundHigh: string | null = null;
  sameGrade: string | null = null;
  /** persons by level */
  open: number | null = null;
  present: number | null = null;
  ticketed: number | null = null;
  /** percent of the ratings received */
  held: string | null = null;
  excluded: string | null = null;
  /** an officer among colleagues */
  shrunk: string | null = null;
  k0: string | null = null;
  anchored: boolean | null = null;
  adjusted: string | null = null;
  peerWord: string | null = null;
  days: number | null = null;
  basis: string | null = null;
  standing: string | null = null;
  note: string | null = null;
  releaseId: string | null = null;
  ordinal: number | null = null;
  methodVersion: string | null = null;
  releasedAt: string | null = null;
}
