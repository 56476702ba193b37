import type {
  Containment,
  OfficerParts,
  OfficerPartTally,
  PeerFigure,
} from '@app/persistence/releases';
import { comparePeers, type PeerComparison, peerWord, showableAt, tallyOf } from '@app/statistics';

/** An official officer's figure that is about to be released, and its comparison with colleagues. */
export interface ComparedParts {
  parts: OfficerPartTally[];
  comparison: PeerComparison;
}

interface Officers {
  /** assignments whose official figure is due now */
  due: ReadonlySet<string>;
  /** what the assignments of the period would be computed from now */
  current: readonly OfficerParts[];
  /** what their newest official figures were computed from */
  released: readonly OfficerParts[];
  containments: readonly Containment[];
}

/**
 * Compares the officers whose official figures are due with those already published, each with the
 * numbers of its publication: what is not published must not be told by a colleague's figure.
 */
export function compareOfficers({
  due,
  current,
  released,
  containments,
}: Officers): Map<string, ComparedParts> {
  const published = [
    ...current.filter(({ id }) => due.has(id)),
    ...released.filter(({ id }) => !due.has(id)),
  ];
  if (due.size === 0 || published.length === 0) return new Map();
  const comparisons = comparePeers(
    published.map(({ id, parts }) => ({
      officer: id,
      unit: unitOf(id, containments),
      parts: parts.map(({ level, serviceId, k, s, n }) => ({
        level,
        service: serviceId,
        tally: tallyOf([{ mean: s / k, n }]),
      })),
    })),
  );
  const compared = published.map(
    ({ id, parts }, at) => [id, { parts, comparison: comparisons[at]! }] as const,
  );
  return new Map(compared.filter(([id]) => due.has(id)));
}

/** What people see of a comparison; nothing below 30 persons. */
export function showPeers(
  { shrunk, k0, anchored, adjusted, probabilityAbove }: PeerComparison,
  { n, days }: { n: number; days: number },
): PeerFigure | null {
  if (!['figure', 'word'].includes(showableAt(n, days))) return null;
  return {
    shrunk: shrunk.toFixed(2),
    k0: k0.toFixed(2),
    anchored,
    adjusted: adjusted === null ? null : adjusted.toFixed(2),
    word: peerWord(n, days, probabilityAbove),
  };
}

function unitOf(assignmentId: string, containments: readonly Containment[]): string {
  const part = containments.find(({ kind, id }) => kind === 'assignment' && id === assignmentId);
  if (part === undefined) throw new Error(`assignment ${assignmentId} belongs to no unit`);
  return part.wholeId;
}
