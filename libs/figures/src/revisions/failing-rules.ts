import { pairsAcross } from '../closing-parts.js';
import { between } from '../counts-by-day.js';
import { mayStandAlone } from '../figure.js';
import { hasCut, type Line, windowsOf } from '../line.js';
import { pairsHold } from '../pairs.js';
import type { PeriodCounts } from '../period-counts.js';
import { type Place, unitsInside } from '../places.js';
import { leavesNobodyAlone } from '../rests.js';
import { allLines } from '../shown-cuts.js';
import { tellsOfFew } from '../unit-table.js';
import { subjectKey, type SubjectKey } from './shown-subjects.js';

/** Something that would tell of few persons, and the units whose ratings it is about. */
export interface Failing {
  name: string;
  unitIds: readonly string[];
}

/** Everything in which what these counts show tells of 1 to K − 1 persons: windows, rests, pairs and tables. */
export function failingIn(counts: PeriodCounts): Failing[] {
  showWhatFollows(counts);
  return [...failingTables(counts), ...failingPlaces(counts), ...failingAcross(counts)];
}

/** Of all less attested, and of what is attested where everybody is, the windows follow from those that are shown. */
function showWhatFollows({ all, attested, others }: PeriodCounts): void {
  for (const [unitId, { line }] of attested.units) {
    if (!others.units.has(unitId)) line.chains = all.units.get(unitId)!.line.chains;
  }
  const both = [
    [others.agency.line, all.agency.line, attested.agency.line] as const,
    ...[...others.units].map(([unitId, { line }]) => {
      return [line, all.units.get(unitId)!.line, attested.units.get(unitId)?.line] as const;
    }),
  ];
  for (const [open, whole, proven] of both) {
    if (open === whole || !proven) continue;
    open.chains = proven.chains
      .map((chain) => chain.filter((day) => hasCut(whole, day)))
      .filter((chain) => chain.length > 1);
  }
}

/** Attested ratings of places beside all ratings of those above, of themselves and of those inside. */
function failingAcross(counts: PeriodCounts): Failing[] {
  const { agency, units } = counts.attested;
  return [agency, ...units.values()].flatMap((place) => {
    const { line } = place;
    const days = [...new Set(line.chains.flat())];
    const pairs = days.length === 0 ? [] : pairsAcross(counts, place);
    if (days.every((day) => pairsHold(pairs, line, day))) return [];
    return [{ name: `attested across ${line.subject.id}`, unitIds: unitsInside(place) }];
  });
}

function failingTables({ period, units }: PeriodCounts): Failing[] {
  return [...units].flatMap(([unitId, { table, locations, pairs }]) => {
    const lines = [...table.services, ...table.officers];
    const ends = [...period.monthEnds, ...lines.flatMap(({ chains }) => chains.flat())];
    const holds =
      lines.every(windowsHold) &&
      [...new Set([...ends, ...table.unit.chains.flat()])].every((day) =>
        lines.every((line) => pairsHold(pairs, line, day)),
      ) &&
      !tellsOfFew(table) &&
      !(locations && tellsOfFew(locations));
    return holds ? [] : [{ name: `table ${unitId}`, unitIds: [unitId] }];
  });
}

function failingPlaces({ all, attested, others, ledger }: PeriodCounts): Failing[] {
  const forests = [all, attested, others];
  const places = forests.flatMap(({ agency, units, locations }) => [
    ...units.values(),
    agency,
    ...locations,
  ]);
  const isFailing = (place: Place): boolean =>
    !(windowsHold(place.line) && leavesNobodyAlone(place, ledger));
  return places.filter(isFailing).map((place) => {
    const { basis, subject } = place.line;
    return { name: `${basis} ${subject.kind} ${subject.id}`, unitIds: unitsInside(place) };
  });
}

function windowsHold(line: Line): boolean {
  return windowsOf(line).every((window) => mayStandAlone(between(line.counts, ...window)));
}

/** The subjects of which some window holds persons, and none of them any more who stays. */
export function emptied(settled: PeriodCounts, staying: PeriodCounts): SubjectKey[] {
  const left = new Map(
    allLines(staying).map((line) => [subjectKey(line.subject, line.basis), line]),
  );
  return allLines(settled).flatMap((line) => {
    const key = subjectKey(line.subject, line.basis);
    const stay = left.get(key);
    const isEmptied = windowsOf(line).some((window) => {
      return between(line.counts, ...window) > 0 && !(stay && between(stay.counts, ...window) > 0);
    });
    return isEmptied ? [key] : [];
  });
}
