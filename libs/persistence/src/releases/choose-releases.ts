import type { Measure, Release, Standing } from './release.js';

/** A release and what it may be taken for. */
export interface StandingRelease<M extends Measure = Measure> {
  release: Release<M>;
  standing: Standing;
}

export interface ChosenReleases<M extends Measure = Measure> {
  /** what counts: official, or the open index of a subject whose unit has posters only */
  figure: StandingRelease<M> | null;
  /** open ratings beside it, or of an officer whose ratings are all open */
  publicVoice: StandingRelease<M> | null;
}

/**
 * What counts of one subject and period, and what stands apart from it: no figure mixes bases, and open
 * ratings never form a figure about a person.
 * @param releases the newest of each measure and basis
 */
export function chooseReleases<M extends Measure>(
  releases: readonly Release[],
  measure: M,
): ChosenReleases<M> {
  const ofMeasure = releases.filter((release) => release.measure === measure) as Release<M>[];
  const attested = ofMeasure.find(({ basis }) => basis === 'attested');
  const open = ofMeasure.find(({ basis }) => basis === 'open');
  if (attested === undefined && open !== undefined && isIndex(open)) {
    return { figure: { release: open, standing: 'open_index' }, publicVoice: null };
  }
  return {
    figure: attested ? { release: attested, standing: 'official' } : null,
    publicVoice: open ? { release: open, standing: 'public_voice' } : null,
  };
}

function isIndex({ subjectKind, figure }: Release): boolean {
  return subjectKind !== 'assignment' && figure.evidence.posterOnly;
}
