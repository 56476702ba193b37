import {
  allLines,
  dayName,
  HEADLINE,
  K,
  type Line,
  nextCutDay,
  type PeriodCounts,
  reasonFor,
  type UnitVersion,
} from '@app/figures';
import type { Basis, FigureSubject, Measure } from '@app/persistence/figures';
import type { MissingOne } from '../name-figures.js';
import { dayAfter } from '../reading/days.js';
import { subjectOf } from '../reading/lines.js';
import { isMade } from '../reading/measures.js';
import type { PeriodReading } from '../reading/read-period.js';

/** A day is settled so many days later. */
const SETTLES_IN = 8;

/** A figure that is shown now. */
export interface ShownNow {
  subject: FigureSubject;
  measure: Measure;
  basis: Basis;
  n: number;
  hasIkm: boolean;
}

/**
 * Why running figures of one measure are missing, where more is known than that persons are too few. Looked at as
 * of the last end of a month or week: a reason that changed from day to day would tell of the last visitors.
 */
export function missingRunning(
  reading: PeriodReading,
  counts: PeriodCounts,
  measure: 'pulse' | 'ikm',
  { shown, undecided }: { shown: readonly ShownNow[]; undecided: ReadonlySet<string> },
): MissingOne[] {
  const until = lookedAt(reading);
  const shownKeys = new Set(shown.map(keyOf));
  return allLines(counts).flatMap((line): MissingOne[] => {
    const subject = subjectOf(line, reading.instansiId);
    const { basis } = line;
    if (basis === 'others' || !isMade(subject.kind, { measure, basis })) return [];
    const one = { subject, measure, basis };
    if (shownKeys.has(keyOf(one))) return [];
    const reason = reasonFor({
      persons: line.counts[until]!,
      needed: K,
      isClosed: false,
      isHeld: undecided.has(subject.id) && line.counts[until]! < K,
      hasRunningFigures: hasRunningFigures(line),
      nextCut: nextLook(counts, line, reading.settled),
    });
    return reason.kind === 'too few' ? [] : [{ ...one, reason }];
  });
}

/** Officers' own elements are shown at closing: that is the reason for those of ten persons. */
export function missingOfficers(reading: PeriodReading): MissingOne[] {
  const last = dayName(reading.days, lookedAt(reading));
  const persons = new Map<string, number>();
  for (const { day, attested, assignmentId, officerRespondents } of reading.cells) {
    if (!attested || assignmentId === null || day > last) continue;
    persons.set(assignmentId, (persons.get(assignmentId) ?? 0) + officerRespondents);
  }
  return [...persons]
    .filter(([, n]) => n >= K)
    .map(([id]) => ({
      subject: { kind: 'assignment', id },
      measure: 'officer',
      basis: 'attested',
      reason: { kind: 'waiting for closing' },
    }));
}

/** Why a figure of respondents that is shown has no index. */
export function missingIndex(shown: readonly ShownNow[]): MissingOne[] {
  return shown
    .filter(({ measure, hasIkm }) => measure === 'ikm' && !hasIkm)
    .map(({ subject, measure, basis, n }) => ({
      subject,
      measure,
      basis,
      reason:
        n < HEADLINE ? { kind: 'too few', missing: HEADLINE - n } : { kind: 'elements unanswered' },
    }));
}

/** Subjects that wait for a decision: the units themselves, whatever stands above them, and the agency. */
export function waitingPlaces(
  instansiId: string,
  units: readonly string[],
  versions: readonly UnitVersion[],
): Set<string> {
  const found = new Set(units.length > 0 ? [...units, instansiId] : []);
  for (const unitId of found) {
    for (const version of versions) {
      if (version.unitId === unitId && version.parentId !== null) found.add(version.parentId);
    }
  }
  return found;
}

/** The day of the period as of which reasons are looked at; 0 before the first. */
function lookedAt({ days: { monthEnds, weekEnds }, settled }: PeriodReading): number {
  return Math.max(0, ...[...monthEnds, ...weekEnds].filter((day) => day <= settled));
}

function hasRunningFigures({ basis, subject }: Line): boolean {
  return basis === 'all' && ['instansi', 'unit', 'location'].includes(subject.kind);
}

function nextLook(counts: PeriodCounts, { subject }: Line, settled: number): string | null {
  const day = nextCutDay(counts, subject, settled);
  return day === null ? null : dayAfter(day, SETTLES_IN);
}

function keyOf({ subject, measure, basis }: Omit<ShownNow, 'n' | 'hasIkm'>): string {
  return `${measure} ${basis} ${subject.kind} ${subject.id}`;
}
