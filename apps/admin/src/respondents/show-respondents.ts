import { tellReason } from '@app/figure-texts';
import type { Messages } from '../messages/messages.js';
import type { UnitRespondents } from './read-respondents.js';
import type { RespondentsView } from './respondents.view.js';

/** What a closed period says of the respondents, or why it says nothing. */
export function showRespondents(
  { profile, isClosed, subject, period }: UnitRespondents,
  messages: Messages,
): RespondentsView {
  if (profile === null) {
    const told = { figure: null, missing: null, isClosed, again: null };
    return { subject, period, profile: null, reason: tellReason(told, messages) };
  }
  const { id, state, covers, figure, methodVersion, madeAt } = profile;
  const shown = { id, state, covers, figure, methodVersion, madeAt };
  return { subject, period, profile: shown, reason: null };
}
