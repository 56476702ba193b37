import { groupBy } from '@app/collections';
import type { AttestedLevel } from '@app/rating';
import { anchorPresent } from './anchor.js';
import { adjustForServices, type AdjustedMean, type ServiceTally } from './case-mix.js';
import { isSafeDifference } from './disclosure.js';
import { contrastLevels, type LevelContrast } from './level-contrast.js';
import { shrinkOfficers, type ShrunkOfficer } from './shrinkage.js';
import { add, meanOf, moveTo, type Tally } from './tally.js';
import { SMALLEST_N } from './threshold.js';

/** An officer's respondents of one level and one service. */
export interface OfficerPart {
  level: AttestedLevel;
  service: string;
  tally: Tally;
}

/** One assignment whose figure is published; `unit` is whose colleagues it is compared with. */
export interface ComparedOfficer {
  officer: string;
  unit: string;
  /** at least one */
  parts: readonly OfficerPart[];
}

/** All means on the scale 1 to 4. */
export interface PeerComparison {
  officer: string;
  /** whether the present ratings were held near the served ones; else the figure says "tanpa jangkar" */
  anchored: boolean;
  /** present against served; null where either has fewer than ten */
  contrast: LevelContrast | null;
  /** the plain mean with the unit's mix of services; null where too little compares */
  adjusted: number | null;
  /** the anchored mean, with the unit's mix of services where that compares, drawn towards colleagues */
  shrunk: number;
  k0: number;
  /** P(θ > μ), 0 to 1; null where too little compares */
  probabilityAbove: number | null;
}

/** Share of an officer's persons in services that colleagues serve too, from which on they compare. */
export const PEER_COMPARISON = { fewestComparable: 0.5 } as const;

/**
 * Officers among their colleagues: present ratings are anchored to served ones, the mix of services is
 * evened out, and the result is shrunk. Services compare where at least half of the officer's persons
 * are in services that colleagues serve too, and what colleagues have elsewhere is nobody or at least ten
 * persons; else the mix stays as it is, and no word can be said: who serves another service is no
 * colleague to be measured with.
 *
 * Only officers whose figures are published belong in here, with the numbers they were published with:
 * μ can be worked out from θ, so a hidden officer among them would not stay hidden.
 * @returns one per officer, in the order given
 * @throws RangeError as `shrinkOfficers` does
 */
export function comparePeers(officers: readonly ComparedOfficer[]): PeerComparison[] {
  const mixes = serviceMixes(officers);
  const prepared = officers.map((one) => prepare(one, mixes.get(one.officer) as AdjustedMean));
  const { k0, officers: shrunk } = shrinkOfficers(prepared);
  return prepared.map(({ officer, anchored, contrast, adjusted }, at) => {
    const { theta, probabilityAboveUnit } = shrunk[at] as ShrunkOfficer;
    const probabilityAbove = adjusted === null ? null : probabilityAboveUnit;
    return { officer, anchored, contrast, adjusted, shrunk: theta, k0, probabilityAbove };
  });
}

function prepare({ officer, unit, parts }: ComparedOfficer, mix: AdjustedMean) {
  const present = tallyOfLevel(parts, 'present');
  const served = tallyOfLevel(parts, 'served');
  const { tally, anchored } = anchorPresent(present, served);
  const bothKnown = present.n >= SMALLEST_N && served.n >= SMALLEST_N;
  const compares =
    mix.comparableShare >= PEER_COMPARISON.fewestComparable &&
    isSafeDifference(mix.colleaguesElsewhere, 0);
  const moved = Math.min(4, Math.max(1, meanOf(tally) + mix.adjusted - mix.raw));
  return {
    officer,
    unit,
    tally: compares ? moveTo(tally, moved) : tally,
    anchored,
    contrast: bothKnown ? contrastLevels(present, served) : null,
    adjusted: compares ? mix.adjusted : null,
  };
}

/** What each officer's mix of services makes of the mean, among the colleagues of the unit. */
export function serviceMixes(officers: readonly ComparedOfficer[]): Map<string, AdjustedMean> {
  const units = groupBy(officers, ({ unit }) => unit);
  const mixes = [...units.values()].flatMap((members) =>
    adjustForServices(members.flatMap(tallyByService)),
  );
  return new Map(mixes.map((mix) => [mix.officer, mix]));
}

function tallyByService({ officer, parts }: ComparedOfficer): ServiceTally[] {
  const services = groupBy(parts, ({ service }) => service);
  return [...services].map(([service, same]) => {
    const { n, sum } = same.map(({ tally }) => tally).reduce(add);
    return { officer, service, n, sum };
  });
}

export function tallyOfLevel(parts: readonly OfficerPart[], asked: OfficerPart['level']): Tally {
  const ofLevel = parts.filter(({ level }) => level === asked).map(({ tally }) => tally);
  return ofLevel.reduce(add, { n: 0, sum: 0, squares: 0 });
}
