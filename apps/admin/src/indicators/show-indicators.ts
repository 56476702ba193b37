import type { Measure, Release } from '@app/persistence/releases';
import type { Messages } from '../messages/messages.js';
import type { IndicatorsView, OfficerIndicatorsView, ReasonView } from './indicators.view.js';
import type { SubjectReleases } from './read-releases.js';

type Noted<M extends Measure> = Omit<Release<M>, 'subjectKind' | 'subjectId' | 'period'> & {
  note: string | null;
};

interface Shown<M extends Measure> {
  figure: Noted<M> | null;
  reason: ReasonView | null;
}

/** Pulse and IKM, from attested ratings where they have been released, else from open ones. */
export function showIndicators(found: SubjectReleases, messages: Messages): IndicatorsView {
  const show = shower(found.releases, messages.openIndex, messages.tooFew);
  const [pulse, ikm] = [show('pulse'), show('ikm')];
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
  const show = shower(found.releases, messages.openVoice, messages.tooFew);
  const [officer, pulse] = [show('officer'), show('pulse')];
  return {
    subject: found.subject,
    period: found.period,
    figures: { officer: officer.figure, pulse: pulse.figure },
    reasons: { officer: officer.reason, pulse: pulse.reason },
  };
}

function shower(releases: Release[], openNote: string, tooFew: string) {
  return <M extends Measure>(measure: M): Shown<M> => {
    const release = preferred(releases, measure);
    if (release === null) {
      return { figure: null, reason: { code: 'release.too-few', message: tooFew } };
    }
    const note = release.basis === 'open' ? openNote : null;
    return { figure: published(release, note), reason: null };
  };
}

function preferred<M extends Measure>(releases: Release[], measure: M): Release<M> | null {
  const ofMeasure = releases.filter((release) => release.measure === measure) as Release<M>[];
  return ofMeasure.find((release) => release.basis === 'attested') ?? ofMeasure[0] ?? null;
}

/** Names what goes out, so that a column added to releases does not go out unasked. */
function published<M extends Measure>(release: Release<M>, note: string | null): Noted<M> {
  const { id, measure, basis, ordinal, n, days, figure, methodVersion, releasedAt } = release;
  return { id, measure, basis, ordinal, n, days, figure, methodVersion, releasedAt, note };
}
