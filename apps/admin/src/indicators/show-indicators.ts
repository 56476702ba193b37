import type { Served } from '@app/persistence/persons-served';
import type { FigureByMeasure, Measure, Release } from '@app/persistence/releases';
import { type Coverage, coverageOf, type Period } from '@app/skm';
import type { Messages } from '../messages/messages.js';
import type { CoverageView } from './coverage.view.js';
import type { IndicatorsView, OfficerIndicatorsView, ReasonView } from './indicators.view.js';
import type { SubjectReleases } from './read-releases.js';

type About = Omit<Release, 'subjectKind' | 'subjectId' | 'period' | 'measure' | 'figure'> & {
  note: string | null;
  notes: string[];
};

type Noted<M extends Measure> = About & { measure: M; figure: FigureByMeasure[M] };

interface Shown<T> {
  figure: T | null;
  reason: ReasonView | null;
}

type OfPlace<M extends 'pulse' | 'ikm'> = Noted<M> & {
  coverage: CoverageView;
  figure: FigureByMeasure[M] & (M extends 'ikm' ? Pick<Coverage, 'provisional'> : unknown);
};

/** Pulse and IKM, from attested ratings where they have been released, else from open ones. */
export function showIndicators(found: SubjectReleases, messages: Messages): IndicatorsView {
  const pulse = shown(found, 'pulse', messages, (release) => placePulse(release, found, messages));
  const ikm = shown(found, 'ikm', messages, (release) => placeIkm(release, found, messages));
  return {
    subject: found.subject,
    period: found.period,
    figures: { pulse: pulse.figure, ikm: ikm.figure },
    reasons: { pulse: pulse.reason, ikm: ikm.reason },
  };
}

/** The officer's figure and the unfiltered pulse of the same ratings; an IKM is not shown even if there were one. */
export function showOfficerIndicators(
  found: SubjectReleases,
  messages: Messages,
): OfficerIndicatorsView {
  const published = <M extends Measure>(release: Release<M>): Noted<M> =>
    noted(release, messages.openVoice, [messages.intervalExcludes]);
  const officer = shown(found, 'officer', messages, published<'officer'>);
  const pulse = shown(found, 'pulse', messages, published<'pulse'>);
  return {
    subject: found.subject,
    period: found.period,
    figures: { officer: officer.figure, pulse: pulse.figure },
    reasons: { officer: officer.reason, pulse: pulse.reason },
  };
}

function shown<M extends Measure, T>(
  { releases }: SubjectReleases,
  measure: M,
  { tooFew }: Messages,
  publish: (release: Release<M>) => T,
): Shown<T> {
  const release = preferred(releases, measure);
  return release === null
    ? { figure: null, reason: { code: 'release.too-few', message: tooFew } }
    : { figure: publish(release), reason: null };
}

function preferred<M extends Measure>(releases: Release[], measure: M): Release<M> | null {
  const ofMeasure = releases.filter((release) => release.measure === measure) as Release<M>[];
  return ofMeasure.find((release) => release.basis === 'attested') ?? ofMeasure[0] ?? null;
}

interface InPeriod {
  period: Period;
  served: Served | null;
}

function placePulse(
  release: Release<'pulse'>,
  { period, served }: InPeriod,
  messages: Messages,
): OfPlace<'pulse'> {
  const { coverage } = heard(release, period, served);
  const notes = [messages.intervalExcludes, messages.coverage[coverage.state]].filter(isSaid);
  return { ...noted(release, messages.openIndex, notes), coverage };
}

function placeIkm(
  release: Release<'ikm'>,
  { period, served }: InPeriod,
  messages: Messages,
): OfPlace<'ikm'> {
  const { coverage, provisional } = heard(release, period, served);
  const ofPlan = provisional ? messages.provisional : null;
  const said = [messages.intervalExcludes, messages.coverage[coverage.state], ofPlan];
  const { figure, ...about } = noted(release, messages.openIndex, said.filter(isSaid));
  return { ...about, figure: { ...figure, provisional }, coverage };
}

function heard({ n }: Release, period: Period, served: Served | null) {
  const { provisional, ...coverage } = coverageOf(n, period.kind, served);
  return { coverage, provisional };
}

const isSaid = (note: string | null): note is string => note !== null;

/** Names what goes out, so that a column added to releases does not go out unasked. */
function noted<M extends Measure>(
  release: Release<M>,
  openNote: string,
  notes: string[],
): Noted<M> {
  const { id, measure, basis, ordinal, n, days, figure, methodVersion, releasedAt } = release;
  const note = basis === 'open' ? openNote : null;
  return { id, measure, basis, ordinal, n, days, figure, methodVersion, releasedAt, note, notes };
}
