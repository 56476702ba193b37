import type { SubjectKind } from '@app/persistence/organisation-tree';
import type {
  Basis,
  Containment,
  FigureBasis,
  FigureBasisTally,
  Level,
  MarkTally,
  Measure,
} from '@app/persistence/releases';
import type { MarkKind } from '@app/persistence/integrity';
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
export class FigureBasisOfPeriod {
  private readonly rows = new Map<string, FigureBasisTally[]>();
  private readonly unitOf = new Map<string, string>();

  constructor(
    tallies: readonly FigureBasisTally[],
    private readonly marks: readonly MarkTally[],
    containments: readonly Containment[],
  ) {
    for (const tally of tallies) {
      const key = `${tally.kind} ${tally.id}`;
      this.rows.set(key, [...(this.rows.get(key) ?? []), tally]);
    }
    for (const { kind, id, wholeId } of containments) {
      if (kind === 'service' || kind === 'assignment') this.unitOf.set(`${kind} ${id}`, wholeId);
    }
  }

  of(measure: Measure, { kind, id, basis }: Asked): FigureBasis {
    const rows = this.rows.get(`${kind} ${id}`) ?? [];
    const ofBasis = rows.filter(({ level }) => LEVELS_OF[basis].includes(level));
    return {
      levels: levelsOf(rows, measure),
      held: shareOf('held', ofBasis),
      excluded: shareOf('excluded', ofBasis),
      marks: this.marksOf(kind, id, basis, ofBasis),
      posterOnly: basis === 'open' && this.hasPostersOnly(kind, id),
    };
  }

  private marksOf(
    kind: SubjectKind,
    id: string,
    basis: Basis,
    received: readonly FigureBasisTally[],
  ): FigureBasis['marks'] {
    const own = this.marks.filter(
      (mark) => mark.kind === kind && mark.id === id && LEVELS_OF[basis].includes(mark.level),
    );
    const share = (asked: MarkKind): string | null =>
      percentOf(
        own.filter(({ mark }) => mark === asked).reduce((sum, { n }) => sum + n, 0),
        received,
      );
    return {
      straight_line: share('straight_line'),
      outside_hours: share('outside_hours'),
      shared_device: share('shared_device'),
      office_network: share('office_network'),
      staff_device: share('staff_device'),
      counted_by_time: share('counted_by_time'),
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
function levelsOf(rows: readonly FigureBasisTally[], measure: Measure): FigureBasis['levels'] {
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
  rows: readonly FigureBasisTally[],
  measure: Measure,
  levels: readonly Level[],
): number {
  const counted = rows.filter(
    ({ level, status }) => status === 'counted' && levels.includes(level),
  );
  return counted.reduce((total, { persons }) => total + persons[measure], 0);
}

/** None and one to nine are not told apart. */
function shareOf(
  status: 'held' | 'excluded',
  received: readonly FigureBasisTally[],
): string | null {
  return percentOf(totalOf(received.filter((row) => row.status === status)), received);
}

function percentOf(n: number, received: readonly FigureBasisTally[]): string | null {
  return n < SMALLEST_N ? null : Rational.of(100 * n, totalOf(received)).toDecimal(2);
}

function totalOf(rows: readonly FigureBasisTally[]): number {
  return rows.reduce((sum, { persons }) => sum + persons.pulse, 0);
}
