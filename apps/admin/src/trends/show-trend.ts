import type { NewName, Succession } from '@app/persistence/organisation-tree';
import type { FigureByMeasure, Release } from '@app/persistence/releases';
import { coverageOf, type Period } from '@app/skm';
import type { Messages } from '../messages/messages.js';
import type { SubjectTrend } from './read-trend.js';
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
    const figure = figures[at] ?? null;
    const before = figures.slice(0, at).findLast((one) => one !== null) ?? null;
    return {
      period,
      figure,
      reason: figure ? null : { code: 'release.too-few', message: messages.tooFew },
      predecessors: predecessorsIn(found, period),
      breaks: [
        ...breaksOfUnit(found, period, messages),
        ...breaksOfFigure(before, figure, messages),
      ],
    };
  });
  const openNote = subject.kind === 'assignment' ? messages.openVoice : messages.openIndex;
  const isOpen = found.releases.some(({ basis }) => basis === 'open');
  const isProvisional = figures.some((figure) => figure?.provisional);
  const notes = [
    messages.intervalExcludes,
    ...(isOpen ? [openNote] : []),
    ...(isProvisional ? [messages.provisional] : []),
  ];
  return { subject, measure, kind, points, notes };
}

function figureOf(found: SubjectTrend, subjectId: string, period: Period): TrendFigureView | null {
  const release = found.releases.find(
    (one) => one.subjectId === subjectId && one.period === period.key,
  );
  if (release === undefined) return null;
  const { id, basis, n, figure, methodVersion, releasedAt } = release;
  const about = { id, basis, n, interval: figure.interval, ...digitsOf(release) };
  if (release.subjectKind === 'assignment') {
    return { ...about, provisional: null, coverage: null, methodVersion, releasedAt };
  }
  const served = found.served.get(`${subjectId} ${period.key}`) ?? null;
  const { provisional, ...coverage } = coverageOf(n, period.kind, served);
  const ofPlan = release.measure === 'ikm' ? provisional : null;
  return { ...about, provisional: ofPlan, coverage, methodVersion, releasedAt };
}

function digitsOf({ measure, figure }: Release): Pick<TrendFigureView, 'value' | 'grade'> {
  if (measure === 'ikm') {
    const { ikm, grade } = figure as FigureByMeasure['ikm'];
    return { value: ikm, grade };
  }
  return { value: (figure as FigureByMeasure['pulse' | 'officer']).mean, grade: null };
}

/** Units that were still on their own when the period began. */
function predecessorsIn(found: SubjectTrend, period: Period): PredecessorView[] {
  const later = found.lineage.successions.filter(
    ({ on, predecessor }) => period.from < on && predecessor.id !== found.subject.id,
  );
  const units = new Map(later.map(({ predecessor }) => [predecessor.id, predecessor]));
  return [...units.values()].map((unit) => ({ unit, figure: figureOf(found, unit.id, period) }));
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

function breaksOfFigure(
  before: TrendFigureView | null,
  figure: TrendFigureView | null,
  { breaks }: Messages,
): BreakView[] {
  if (before === null || figure === null) return [];
  const { methodVersion, basis } = figure;
  const method = { kind: 'method', on: null, message: breaks.method(methodVersion) } as const;
  const ofBasis = { kind: 'basis', on: null, message: breaks.basis[basis] } as const;
  return [
    ...(methodVersion === before.methodVersion ? [] : [method]),
    ...(basis === before.basis ? [] : [ofBasis]),
  ];
}
