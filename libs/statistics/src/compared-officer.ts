import { groupBy } from '@app/collections';
import type { AttestedLevel } from '@app/rating';
import { adjustForServices, type AdjustedMean, type ServiceTally } from './case-mix.js';
import { add, type Tally } from './tally.js';

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

/** Share of an officer's persons in services that colleagues serve too, from which on they compare. */
export const PEER_COMPARISON = { fewestComparable: 0.5 } as const;

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
