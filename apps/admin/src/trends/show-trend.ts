import type { NewName, Succession } from '@app/persistence/organisation-tree';
import {
  chooseReleases,
  type FigureByMeasure,
  type Release,
  type StandingRelease,
} from '@app/persistence/releases';
import type { Period } from '@app/skm';
import { releaseCoverageOf } from '../indicators/release-coverage.js';
import { reasonOf } from '../indicators/show-indicators.js';
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
  const chosen = periods.map((period) => figuresOf(found, subject.id, period));
  const points = periods.map((period, at): TrendPointView => {
    const { figure, publicVoice } = chosen[at]!;
    return {
      period,
      figure,
      publicVoice,
      reason: figure ? null : reasonOf(publicVoice, messages),
      predecessors: predecessorsIn(found, period),
      breaks: [
        ...breaksOfUnit(found, period, messages),
        ...breaksOfFigure(chosen.slice(0, at + 1), messages),
      ],
    };
  });
  return { subject, measure, kind, points, notes: notesOf(found, chosen, messages) };
}

/** What a trend shows of one subject in one period. */
interface Figures {
  figure: TrendFigureView | null;
  publicVoice: TrendFigureView | null;
}

function notesOf({ subject }: SubjectTrend, chosen: Figures[], messages: Messages): string[] {
  const shown = chosen.flatMap(({ figure, publicVoice }) => [figure, publicVoice]);
  const has = (standing: TrendFigureView['standing']): boolean =>
    shown.some((figure) => figure?.standing === standing);
  const voice = subject.kind === 'assignment' ? messages.openVoice : messages.publicVoice;
  return [
    messages.intervalExcludes,
    ...(has('open_index') ? [messages.openIndex] : []),
    ...(has('public_voice') ? [voice] : []),
    ...(shown.some((figure) => figure?.provisional) ? [messages.provisional] : []),
  ];
}

function figuresOf(found: SubjectTrend, subjectId: string, period: Period): Figures {
  const releases = found.releases.filter(
    (one) => one.subjectId === subjectId && one.period === period.key,
  );
  const { figure, publicVoice } = chooseReleases(releases, found.measure);
  return {
    figure: figure && showFigure(found, figure, period),
    publicVoice: publicVoice && showFigure(found, publicVoice, period),
  };
}

function showFigure(
  found: SubjectTrend,
  { release, standing }: StandingRelease,
  period: Period,
): TrendFigureView {
  const { id, subjectId, basis, n, figure, methodVersion, releasedAt } = release;
  const { interval, evidence } = figure;
  const about = { id, basis, standing, evidence, n, interval, ...digitsOf(release) };
  if (release.subjectKind === 'assignment') {
    return { ...about, provisional: null, coverage: null, methodVersion, releasedAt };
  }
  const personsServed = found.personsServed.get(`${subjectId} ${period.key}`) ?? null;
  const { provisional, coverage } = releaseCoverageOf(release, period, personsServed);
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
  return [...units.values()].map((unit) => ({
    unit,
    figure: figuresOf(found, unit.id, period).figure,
  }));
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

/** Figures and the public voice are lines of their own; each compares with its own last point. */
function breaksOfFigure(until: Figures[], { breaks }: Messages): BreakView[] {
  const pairs = (['figure', 'publicVoice'] as const).map((line) => {
    const [now, ...before] = until.map((one) => one[line]).toReversed();
    return { now: now ?? null, before: before.find((one) => one !== null) ?? null };
  });
  const differing = (key: 'methodVersion' | 'basis'): TrendFigureView | undefined =>
    pairs.find(({ now, before }) => now && before && now[key] !== before[key])?.now ?? undefined;
  const method = differing('methodVersion');
  const basis = differing('basis');
  return [
    ...(method
      ? [{ kind: 'method' as const, on: null, message: breaks.method(method.methodVersion) }]
      : []),
    ...(basis ? [{ kind: 'basis' as const, on: null, message: breaks.basis[basis.basis] }] : []),
  ];
}
