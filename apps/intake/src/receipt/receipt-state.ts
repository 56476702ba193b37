import type { ReceiptStatus } from '@app/persistence/ratings';
import type { Language } from '@app/platform';
import type { Messages, ReceiptState } from '../messages/messages.js';

/** What has become of a rating, as its receipt tells it. */
export function stateOf({ status, shown }: ReceiptStatus): ReceiptState {
  if (status === 'counted') return shown ? 'shown' : 'waiting';
  return status;
}

/** What the state means, and what comes next. */
export function meaningOf(found: ReceiptStatus, language: Language, m: Messages): string {
  const { states, heldUntil } = m.receipt;
  const { text } = states[stateOf(found)];
  if (found.status !== 'held' || found.reviewBy === null) return text;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return heldUntil(format.format(new Date(found.reviewBy)));
}
