import { createHash, randomUUID } from 'node:crypto';
import { strictEqual } from 'node:assert';
import type { AmendRating, RatingStore, SubmitRating } from '@app/persistence/ratings';
import type { Connection } from '../database/database.js';

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

/**
 * Stores new ratings at the levels they ask for, as if each had come with its proof: for tests that are
 * about something else. Before anything was summed or sealed.
 */
export async function appendAtLevels(
  { owner, store }: { owner: Connection; store: RatingStore },
  commands: SubmitRating[],
): Promise<void> {
  const outcomes = await store.append(commands.map((one) => ({ ...one, level: 'open' as const })));
  strictEqual(
    outcomes.every(({ outcome }) => outcome === 'created'),
    true,
  );
  for (const level of ['present', 'served'] as const) {
    const ids = commands.filter((one) => one.level === level).map(({ id }) => id);
    await owner.query('UPDATE ratings SET assurance_level = $2 WHERE id = ANY ($1)', [ids, level]);
    await owner.query('UPDATE journal SET assurance_level = $2 WHERE rating_id = ANY ($1)', [
      ids,
      level,
    ]);
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
