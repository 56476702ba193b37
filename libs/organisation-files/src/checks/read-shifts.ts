import { groupBy } from '@app/collections';
import { DateTime } from 'luxon';
import type { CounterRow, OfficerRow, RosterRow } from '../files/layouts.js';
import type { Sheets } from '../files/read-sheets.js';
import { checkEnds, checkReferences, inOrderOfLines } from './check-rows.js';
import type { Findings } from '../findings/findings.js';
import { findOverlaps, type Stretch } from './stretch.js';

/** Who served where from when to when: a row of the roster as instants. */
export interface Shift extends Stretch {
  readonly line: number;
  readonly officer: string;
  readonly counter: string;
  readonly shared: boolean;
  /** of the counter's place then: in it the row was written */
  readonly zone: string;
  readonly unit: string;
  /** first day of the assignment during which the shift falls */
  readonly assignedFrom: string;
}

type ByKey<R> = ReadonlyMap<string, readonly R[]>;
interface People {
  readonly counters: ByKey<CounterRow>;
  readonly officers: ByKey<OfficerRow>;
  zoneOf(counter: CounterRow): string;
}

/**
 * The shifts of the roster. Local times are those of the counter's location on the first day of the
 * shift, or of the agency where there is no location. Rows that do not fit are among the findings.
 */
export function readShifts(sheets: Sheets, findings: Findings): Shift[] {
  const { roster, officers, counters } = sheets;
  checkEnds(roster, findings);
  checkReferences(roster, 'officer', officers, findings);
  checkReferences(roster, 'counter', counters, findings);
  const people: People = {
    counters: groupBy(counters.rows, (row) => row.key),
    officers: groupBy(officers.rows, (row) => row.key),
    zoneOf: zoneReader(sheets),
  };
  const shifts = roster.rows.flatMap((row) => readShift(row, people, roster.file, findings));
  checkLanes(roster.file, shifts, findings);
  return shifts;
}

/** Shifts that must not overlap share a lane: all of a counter, at a shared one each officer's own. */
export function laneOf({
  shared,
  counter,
  officer,
}: Pick<Shift, 'shared' | 'counter' | 'officer'>): string {
  return shared ? `${counter} ${officer}` : counter;
}

function zoneReader({ instansi, locations }: Sheets): (counter: CounterRow) => string {
  const ofAgency = instansi.rows[0]?.time_zone ?? 'utc';
  const ofLocation = new Map(locations.rows.map((row) => [row.key, row.time_zone]));
  return ({ location }) => ofLocation.get(location ?? '') ?? ofAgency;
}

function readShift(row: RosterRow, people: People, file: string, findings: Findings): Shift[] {
  const versions = people.counters.get(row.counter);
  const assignments = people.officers.get(row.officer);
  if (versions === undefined || assignments === undefined || row.to <= row.from) {
    return []; // said already by the checks of references and ends
  }
  const counter = versions.find((version) => isWithin(row.from, version));
  if (counter === undefined) {
    const message = `counters.csv has no row for "${row.counter}" on that day. Add one, or correct the day.`;
    findings.add(file, { line: row.line, column: 'from' }, message);
    return [];
  }
  const assignment = assignmentOf(row, counter.unit, assignments, file, findings);
  const zone = people.zoneOf(counter);
  const stretch = instantsOf(row, zone, file, findings);
  return assignment && stretch
    ? [
        {
          ...stretch,
          line: row.line,
          officer: row.officer,
          counter: row.counter,
          shared: counter.shared,
          zone,
          unit: counter.unit,
          assignedFrom: assignment.from,
        },
      ]
    : [];
}

/** Days and local times compare as text; a day stands for its first moment. */
function isWithin(time: string, { from, to }: { from: string; to: string | null }): boolean {
  return from <= time && (to === null || time < to);
}

function assignmentOf(
  row: RosterRow,
  unit: string,
  assignments: readonly OfficerRow[],
  file: string,
  findings: Findings,
): OfficerRow | undefined {
  const here = assignments.filter((assignment) => assignment.unit === unit);
  const started = here.find((assignment) => isWithin(row.from, assignment));
  const position = (column: string) => ({ line: row.line, column });
  if (here.length === 0) {
    const message = `the counter belongs to the unit "${unit}", to which officers.csv never assigns "${row.officer}". Correct the counter or add the assignment.`;
    findings.add(file, position('counter'), message);
  } else if (started === undefined) {
    const message = `on that day officers.csv does not assign "${row.officer}" to the unit "${unit}". Correct the day or the assignment.`;
    findings.add(file, position('from'), message);
  } else if (started.to !== null && row.to > `${started.to}T00:00`) {
    const message = `the shift ends after the assignment of officers.csv line ${started.line} (${started.to}). End the shift by then; a further row may go on under the next assignment.`;
    findings.add(file, position('to'), message);
    return undefined;
  }
  return started;
}

function instantsOf(
  row: RosterRow,
  zone: string,
  file: string,
  findings: Findings,
): Stretch | undefined {
  const [from, to] = (['from', 'to'] as const).map((column) => {
    const time = DateTime.fromISO(row[column], { zone });
    if (time.toFormat("yyyy-MM-dd'T'HH:mm") === row[column]) {
      return time.toMillis();
    }
    const message = `the clocks of ${zone} skip this time. Take the hour before or after.`;
    findings.add(file, { line: row.line, column }, message);
    return undefined;
  });
  return from === undefined || to === undefined ? undefined : { from, to };
}

function checkLanes(file: string, shifts: readonly Shift[], findings: Findings): void {
  for (const lane of groupBy(shifts, laneOf).values()) {
    for (const pair of findOverlaps(lane)) {
      const [earlier, later] = inOrderOfLines(pair);
      findings.add(
        file,
        { line: later.line, column: 'from' },
        later.shared
          ? `the officer is at this counter during line ${earlier.line} already. Join the two rows.`
          : `the shift overlaps line ${earlier.line} at the same counter. Correct the times, or mark the counter shared in counters.csv.`,
      );
    }
  }
}
