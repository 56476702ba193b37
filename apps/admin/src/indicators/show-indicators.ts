import type { PersonsServed } from '@app/persistence/persons-served';
import {
  chooseReleases,
  type FigureByMeasure,
  type Measure,
  type Release,
  type StandingRelease,
} from '@app/persistence/releases';
import type { Period } from '@app/skm';
import type { Messages } from '../messages/messages.js';
import { releaseCoverageOf } from './release-coverage.js';
import type { IndicatorsView, OfficerIndicatorsView, ReasonView } from './indicators.view.js';
import type { SubjectReleases } from './read-releases.js';
import type {
  IkmReleaseView,
  OfficerPulseReleaseView,
  OfficerReleaseView,
  PulseReleaseView,
} from './release.view.js';

/** A figure, what stands apart from it, and why there is no figure. */
interface Shown<T> {
  figure: T | null;
  publicVoice: T | null;
  reason: ReasonView | null;
}

/** Pulse and IKM that count, and beside them what the public says without proof of its origin. */
export function showIndicators(found: SubjectReleases, messages: Messages): IndicatorsView {
  const pulse = shown(found, 'pulse', messages, (one) => placePulse(one, found, messages));
  const ikm = shown(found, 'ikm', messages, (one) => placeIkm(one, found, messages));
  return {
    subject: found.subject,
    period: found.period,
    figures: { pulse: pulse.figure, ikm: ikm.figure },
    publicVoice: { pulse: pulse.publicVoice, ikm: ikm.publicVoice },
    reasons: { pulse: pulse.reason, ikm: ikm.reason },
    notes: [messages.intervalExcludes],
  };
}

/** The officer's figure and the unfiltered pulse of the same ratings; an IKM is not shown even if there were one. */
export function showOfficerIndicators(
  found: SubjectReleases,
  messages: Messages,
): OfficerIndicatorsView {
  const officer = shown(found, 'officer', messages, (one) => officerFigure(one, messages));
  const pulse = shown(found, 'pulse', messages, (one): OfficerPulseReleaseView =>
    noted(one, messages.openVoice, []),
  );
  return {
    subject: found.subject,
    period: found.period,
    figures: { officer: officer.figure, pulse: pulse.figure },
    publicVoice: { officer: officer.publicVoice, pulse: pulse.publicVoice },
    reasons: { officer: officer.reason, pulse: pulse.reason },
    notes: [messages.intervalExcludes],
  };
}

function shown<M extends Measure, T>(
  { releases }: SubjectReleases,
  measure: M,
  messages: Messages,
  publish: (release: StandingRelease<M>) => T,
): Shown<T> {
  const { figure, publicVoice } = chooseReleases(releases, measure);
  return {
    figure: figure && publish(figure),
    publicVoice: publicVoice && publish(publicVoice),
    reason: figure === null ? reasonOf(publicVoice, messages) : null,
  };
}

/** Why there is no figure: nothing has been released, or only what forms none. */
export function reasonOf(
  publicVoice: unknown,
  { tooFew, noOfficial }: Pick<Messages, 'tooFew' | 'noOfficial'>,
): ReasonView {
  return publicVoice === null
    ? { code: 'release.too-few', message: tooFew }
    : { code: 'release.public-voice-only', message: noOfficial };
}

interface InPeriod {
  period: Period;
  personsServed: PersonsServed | null;
}

function placePulse(
  one: StandingRelease<'pulse'>,
  { period, personsServed }: InPeriod,
  messages: Messages,
): PulseReleaseView {
  const { coverage } = releaseCoverageOf(one.release, period, personsServed);
  const note = placeNote(one, messages);
  return { ...noted(one, note, [messages.coverage[coverage.state]]), coverage };
}

function placeIkm(
  one: StandingRelease<'ikm'>,
  { period, personsServed }: InPeriod,
  messages: Messages,
): IkmReleaseView {
  const { coverage, provisional, bounds } = releaseCoverageOf(one.release, period, personsServed);
  const said = [messages.coverage[coverage.state], provisional ? messages.provisional : null];
  const { figure, ...about } = noted(one, placeNote(one, messages), said);
  return { ...about, figure: { ...figure, provisional, bounds }, coverage };
}

function placeNote({ standing }: StandingRelease, messages: Messages): string {
  return standing === 'open_index' ? messages.openIndex : messages.publicVoice;
}

function officerFigure(one: StandingRelease<'officer'>, messages: Messages): OfficerReleaseView {
  const { peers } = one.release.figure;
  const unanchored = peers?.anchored === false ? messages.unanchored : null;
  const word = messages.peerWords[peers?.word ?? 'too few'];
  return {
    ...noted(one, messages.openVoice, [unanchored]),
    peerWord: one.standing === 'official' ? word : null,
  };
}

type Noted<M extends Measure> = Omit<Release<M>, 'subjectKind' | 'subjectId' | 'period'> &
  Pick<StandingRelease, 'standing'> & {
    figure: FigureByMeasure[M];
    note: string | null;
    notes: string[];
  };

/** Names what goes out, so that a column added to releases does not go out unasked. */
function noted<M extends Measure>(
  { release, standing }: StandingRelease<M>,
  openNote: string,
  notes: (string | null)[],
): Noted<M> {
  const { id, measure, basis, ordinal, n, days, figure, methodVersion, releasedAt } = release;
  return {
    id,
    measure,
    basis,
    standing,
    ordinal,
    n,
    days,
    figure,
    methodVersion,
    releasedAt,
    note: standing === 'official' ? null : openNote,
    notes: notes.filter((note) => note !== null),
  };
}
