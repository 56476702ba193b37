/** Why a subject with K persons has no closing figure. */
export type Refusal =
  /** fewer than K persons since its last cut */
  | 'step'
  /** it would tell of fewer than K persons beside other figures */
  | 'remainder'
  /** the place that it is a part of is not closed */
  | 'whole';
