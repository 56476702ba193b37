import { createHash, randomUUID } from 'node:crypto';
import type { AmendRating, SubmitRating } from '@app/persistence/ratings';

/** A first tap as the page sends it; override what the test is about. */
export function submitCommand(
  command: Pick<SubmitRating, 'code'> & Partial<SubmitRating>,
): SubmitRating {
  const id = command.id ?? randomUUID();
  const score = command.score ?? 4;
  const at = command.at ?? new Date();
  return {
    op: 'submit',
    id,
    at,
    seenAt: at,
    level: 'open',
    source: 'page',
    score,
    serviceId: null,
    answers: {},
    officerRejected: false,
    bodyHash: sha256(`${score} ${command.officerRejected ?? false}`),
    receiptHash: sha256(`receipt ${id}`),
    amendable: true,
    ...command,
  };
}

/** An amendment of a stored rating. */
export function amendCommand(
  command: Pick<AmendRating, 'code' | 'id'> & Partial<AmendRating>,
): AmendRating {
  return { op: 'amend', at: new Date(), ...command };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
