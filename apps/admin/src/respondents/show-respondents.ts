import type { UnitRespondents } from './read-respondents.js';
import type { RespondentsView } from './respondents.view.js';

/** What has been released, or why there is nothing. @param tooFew the words for that */
export function showRespondents(
  { release, ...found }: UnitRespondents,
  tooFew: string,
): RespondentsView {
  if (release === null) {
    return { ...found, profile: null, reason: { code: 'release.too-few', message: tooFew } };
  }
  const { id, figure, methodVersion, releasedAt } = release;
  return { ...found, profile: { id, figure, methodVersion, releasedAt }, reason: null };
}
