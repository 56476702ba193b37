export type Language = 'id' | 'en';

/** What planners and unit heads read beside a figure. */
export interface Messages {
  /** beside a figure of a unit, service, location or agency that rests on open ratings */
  openIndex: string;
  /** beside an officer's figure that rests on open ratings */
  openVoice: string;
  /** in place of a figure that has not been released */
  tooFew: string;
}
