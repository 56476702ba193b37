import type { Group } from './number-groups.js';

/** Neighbouring groups that may be one number. */
export interface Candidate {
  groups: readonly Group[];
  /** of all groups together */
  digits: string;
  /** how many digits each group has */
  lengths: readonly number[];
  /** the whole text that it stands in */
  text: string;
}

export function candidateOf(text: string, groups: readonly Group[]): Candidate {
  return {
    groups,
    digits: groups.map(({ digits }) => digits).join(''),
    lengths: groups.map(({ digits }) => digits.length),
    text,
  };
}

/** What stands between the groups. */
export function gapsOf({ groups, text }: Candidate): string[] {
  return groups.slice(1).map((group, at) => text.slice(groups[at]!.to, group.from));
}

/** 101 102 103, hours of a day, years: a list, whose members stand close together. */
export function isList({ groups, lengths }: Candidate): boolean {
  if (groups.length < 3 || new Set(lengths).size > 1) return false;
  const values = groups.map(({ digits }) => Number(digits));
  const steps = values.slice(1).map((value, at) => value - values[at]!);
  return steps.every((step) => step >= 1 && step <= 10) || values.every(isYear);
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** A sum of money: ends with noughts. */
export function isRound(digits: string): boolean {
  return digits.length <= 9
    ? digits.endsWith('000')
    : digits.length < 12 && digits.endsWith('0000');
}

export function isOnlyYears(groups: readonly Group[]): boolean {
  return groups.every(({ digits }) => digits.length === 4 && isYear(Number(digits)));
}

/** 50000+25000=75000 */
export function isReckoning({ groups }: Candidate): boolean {
  return groups.every(({ digits }) => isRound(digits));
}
