import type {
  Basis,
  Containment,
  Evidence,
  EvidenceTally,
  Level,
  Measure,
  SubjectKind,
} from '@app/persistence/releases';
import { Rational } from '@app/skm';
import { isSafeDifference, SMALLEST_N } from '@app/statistics';

const LEVELS_OF: Readonly<Record<Basis, readonly Level[]>> = {
  open: ['open'],
  attested: ['present', 'served'],
};

interface Asked {
  kind: SubjectKind;
  id: string;
  basis: Basis;
}

/** What the figures of one agency and period rest on. */
export class EvidenceOfPeriod {
  private readonly rows = new Map<string, EvidenceTally[]>();
  private readonly unitOf = new Map<string, string>();

  constructor(tallies: readonly EvidenceTally[], containments: readonly Containment[]) {
    for (const tally of tallies) {
      const key = `${tally.kind} ${tally.id}`;
      this.rows.set(key, [...(this.rows.get(key) ?? []), tally]);
    }
    for (const { kind, id, wholeId } of containments) {
      if (kind === 'service' || kind === 'assignment') this.unitOf.set(`${kind} ${id}`, wholeId);
    }
  }

  of(measure: Measure, { kind, id, basis }: Asked): Evidence {
    const rows = this.rows.get(`${kind} ${id}`) ?? [];
    const ofBasis = rows.filter(({ level }) => LEVELS_OF[basis].includes(level));
    return {
      levels: levelsOf(rows, measure),
      held: shareOf('held', ofBasis),
      excluded: shareOf('excluded', ofBasis),
      posterOnly: basis === 'open' && this.hasPostersOnly(kind, id),
    };
  }

  /** Of a service or an officer the unit decides: its display is theirs too. */
  private hasPostersOnly(kind: SubjectKind, id: string): boolean {
    const unitId = this.unitOf.get(`${kind} ${id}`);
    const rows = this.rows.get(unitId === undefined ? `${kind} ${id}` : `unit ${unitId}`) ?? [];
    return countOf(rows, 'pulse', LEVELS_OF.attested) === 0;
  }
}

/** One to nine of a level would stand alone; of the attested ones the other level would tell them. */
function levelsOf(rows: readonly EvidenceTally[], measure: Measure): Evidence['levels'] {
  const [open, present, served] = (['open', 'present', 'served'] as const).map((level) =>
    countOf(rows, measure, [level]),
  ) as [number, number, number];
  const isSafe = (n: number): boolean => isSafeDifference(n, 0);
  const attestedAreSafe = isSafe(present) && isSafe(served);
  return {
    open: isSafe(open) ? open : null,
    present: attestedAreSafe ? present : null,
    served: attestedAreSafe ? served : null,
  };
}

function countOf(
  rows: readonly EvidenceTally[],
  measure: Measure,
  levels: readonly Level[],
): number {
  const counted = rows.filter(
    ({ level, status }) => status === 'counted' && levels.includes(level),
  );
  return counted.reduce((total, { persons }) => total + persons[measure], 0);
}

/** None and one to nine are not told apart. */
function shareOf(status: 'held' | 'excluded', received: readonly EvidenceTally[]): string | null {
  const total = (rows: readonly EvidenceTally[]): number =>
    rows.reduce((sum, { persons }) => sum + persons.pulse, 0);
  const n = total(received.filter((row) => row.status === status));
  return n < SMALLEST_N ? null : Rational.of(100 * n, total(received)).toDecimal(2);
}
