import { noteTexts, speaksOfOneOfficer, tellReason, type Told } from '@app/figure-texts';
import type { TrendFigure } from '@app/persistence/figures';
import type { NewName, Succession } from '@app/persistence/organisation-tree';
import { figureCoverageOf, type Period } from '@app/skm';
import type { Messages } from '../messages/messages.js';
import { officialKeyOf, type SubjectTrend } from './read-trend.js';
import type {
  BreakView,
  PredecessorView,
  TrendFigureView,
  TrendPointView,
  TrendView,
} from './trend.view.js';

/** The points of a trend, with a break wherever one does not compare with the one before. */
export function showTrend(
  found: SubjectTrend,
  kind: TrendView['kind'],
  messages: Messages,
): TrendView {
  const { subject, measure, periods } = found;
  const figures = periods.map((period) => figureOf(found, subject.id, period));
  const points = periods.map((period, at): TrendPointView => {
    const figure = figures[at]!;
    return {
      period,
      figure: figure && showFigure(found, figure, period, messages),
      reason: tellReason(toldOf(found, figure, period), messages),
      predecessors: predecessorsIn(found, period, messages),
      breaks: [
        ...breaksOfUnit(found, period, messages),
        ...breaksOfMethod(figures.slice(0, at + 1), messages),
      ],
    };
  });
  return { subject, measure, kind, points, notes: [messages.intervalExcludes] };
}

function figureOf(
  { figures }: SubjectTrend,
  subjectId: string,
  { key }: Period,
): TrendFigure | null {
  const found = figures.find((one) => one.subject.id === subjectId && one.period === key);
  return found ?? null;
}

function toldOf(found: SubjectTrend, figure: TrendFigure | null, period: Period): Told {
  const { subject, measure, missing, closed, again } = found;
  const isClosed = closed.has(officialKeyOf(period));
  const basis = subject.kind === 'assignment' ? 'attested' : 'all';
  const told = missing.find(
    (one) => one.period === period.key && one.measure === measure && one.basis === basis,
  );
  return {
    figure: figure as Told['figure'],
    missing: told?.reason ?? null,
    isClosed,
    again: isClosed ? null : (again.get(period.key) ?? null),
  };
}

function showFigure(
  found: SubjectTrend,
  figure: TrendFigure,
  period: Period,
  messages: Messages,
): TrendFigureView {
  const { id, subject, basis, state, covers, n, methodVersion, madeAt } = figure;
  const isOfficer = subject.kind === 'assignment';
  const personsServed = found.personsServed.get(`${subject.id} ${period.key}`) ?? null;
  return {
    id,
    basis,
    state,
    covers,
    rests: figure.figure.basis,
    n,
    ...digitsOf(figure),
    interval: figure.figure.interval,
    coverage: isOfficer ? null : figureCoverageOf(figure, period, personsServed),
    speaksOfOneOfficer: speaksOfOneOfficer(figure),
    notes: noteTexts(figure, messages),
    methodVersion,
    madeAt,
  };
}

function digitsOf({ figure }: TrendFigure): Pick<TrendFigureView, 'value' | 'grade'> {
  if ('ikm' in figure) return { value: figure.ikm, grade: figure.grade };
  return { value: figure.mean, grade: null };
}

/** Units that were still on their own when the period began. */
function predecessorsIn(
  found: SubjectTrend,
  period: Period,
  messages: Messages,
): PredecessorView[] {
  const later = found.lineage.successions.filter(
    ({ on, predecessor }) => period.from < on && predecessor.id !== found.subject.id,
  );
  const units = new Map(later.map(({ predecessor }) => [predecessor.id, predecessor]));
  return [...units.values()].map((unit) => {
    const figure = figureOf(found, unit.id, period);
    return { unit, figure: figure && showFigure(found, figure, period, messages) };
  });
}

function breaksOfUnit(
  { lineage }: SubjectTrend,
  period: Period,
  { breaks }: Messages,
): BreakView[] {
  const within = ({ on }: Succession | NewName): boolean => period.from <= on && on < period.to;
  return [
    ...lineage.successions.filter(within).map(({ kind, on, predecessor, successor }) => ({
      kind,
      on,
      message: breaks[kind](predecessor.name, successor.name),
    })),
    ...lineage.names.filter(within).map(({ on, from, to }) => ({
      kind: 'rename' as const,
      on,
      message: breaks.rename(from, to),
    })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** A figure compares with the one shown before it, also over a gap. */
function breaksOfMethod(until: (TrendFigure | null)[], { breaks }: Messages): BreakView[] {
  const [now, ...earlier] = until.toReversed();
  const before = earlier.find((one) => one !== null);
  if (!now || !before || now.methodVersion === before.methodVersion) return [];
  return [{ kind: 'method', on: null, message: breaks.method(now.methodVersion) }];
}
