import type { Coverage } from './coverage.js';

/** Whether as many answered as the sample plan asks for; of a closed period, whose IKM is final either way. */
export interface Sufficiency {
  /** persons in the figure */
  respondents: number;
  /** respondents that Krejcie and Morgan ask for; null while the persons served are not known */
  needed: number | null;
  /** null while the persons served are not known */
  reached: boolean | null;
}

/**
 * How a figure compares with the sample plan (`sampleSize` of the persons served). It is printed beside the
 * IKM and holds nothing back: the plan is for a probability sample, which those who scan a code are not.
 * @param respondents persons in the figure, a whole number from 0
 * @param coverage of the same figure
 */
export function sufficiencyOf(
  respondents: number,
  { sampleSize: needed }: Pick<Coverage, 'sampleSize'>,
): Sufficiency {
  return { respondents, needed, reached: needed === null ? null : respondents >= needed };
}
