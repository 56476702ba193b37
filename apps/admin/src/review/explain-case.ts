import type { ReviewCase } from '@app/persistence/integrity';
import { DEVICE_SERIES, PROOF_MISUSE } from '@app/statistics';
import type { ReviewTexts } from '../messages/review-texts.js';

/** Why these ratings are held, in a sentence. */
export function explainCase(
  { rule, numbers }: Pick<ReviewCase, 'rule' | 'numbers'>,
  texts: ReviewTexts['explain'],
): string {
  const { n, limit = 0, usual = 0, badProofs, ticketsOfDevice = 0 } = numbers;
  switch (rule) {
    case 'burst':
      return texts.burst(n, limit, String(usual));
    case 'same_device':
      return texts.same_device(n, DEVICE_SERIES.windowMinutes, DEVICE_SERIES.mostInWindow);
    case 'proof_misuse':
      return badProofs === undefined
        ? texts.tickets(ticketsOfDevice, PROOF_MISUSE.mostTicketsOfDevice)
        : texts.badProofs(badProofs, PROOF_MISUSE.mostBadProofs);
  }
}

/** What the reader can do about a case now. */
export function nextStep(
  { state, proposed, objected }: Pick<ReviewCase, 'state' | 'proposed' | 'objected'>,
  texts: ReviewTexts['next'],
): string {
  if (state === 'collecting') return texts.collecting;
  if (proposed) return texts.proposed;
  if (objected) return texts.objected;
  return state === 'open' ? texts.open : texts.closed;
}
