import { groupBy } from '@app/collections';
import { elementDifferences } from '@app/figures';
import type { PublishedFigure } from '@app/persistence/figures';

/**
 * Pairs of figures of one subject, with the same first day, of which an element tells the answers of one to nine
 * persons; a figure alone counts as a pair with nothing (rule 5).
 */
export function countElementSteps(figures: readonly PublishedFigure[]): number {
  const printed = figures.filter(({ answers, covers }) => answers !== null && covers.length === 1);
  const lines = groupBy(printed, ({ kind, id, basis, measure, covers }) =>
    [kind, id, basis, measure, covers[0]!.from].join(' '),
  );
  return [...lines.values()].reduce((steps, line) => steps + stepsOf(line), 0);
}

function stepsOf(line: readonly PublishedFigure[]): number {
  const answers = line.toSorted((a, b) => a.n - b.n).map((one) => one.answers!);
  const steps = answers.flatMap((larger, at) =>
    [{}, ...answers.slice(0, at)].filter((smaller) => elementDifferences(larger, [smaller]) > 0),
  );
  return steps.length;
}

/**
 * Elements in which the agency differs from its units, or a unit from the units below it or from its services, by one
 * to nine answers in one closed period: not prevented, counted and said.
 */
export function countElementDifferences(figures: readonly PublishedFigure[]): number {
  const closed = figures.filter(isClosedIkm);
  const parts = groupBy(closed, ({ officialPeriod, wholeId, kind }) =>
    [officialPeriod, wholeId, kind].join(' '),
  );
  return closed.reduce((sum, { officialPeriod, id, answers }) => {
    const inside = ['unit', 'service'].flatMap((kind) => [
      parts.get([officialPeriod, id, kind].join(' ')) ?? [],
    ]);
    return inside
      .filter((some) => some.length > 0)
      .map((some) =>
        elementDifferences(
          answers!,
          some.map((part) => part.answers!),
        ),
      )
      .reduce((all, differences) => all + differences, sum);
  }, 0);
}

function isClosedIkm({ answers, basis, measure, revision, periodKind }: PublishedFigure): boolean {
  const isIkm = measure === 'ikm' && basis === 'all' && answers !== null;
  return isIkm && revision === 0 && periodKind !== 'month';
}
