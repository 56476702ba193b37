import { createHash } from 'node:crypto';
import type { Answers } from '@app/persistence/ratings';

export interface RatingBody {
  code: string;
  score: number;
  serviceId: string | null;
  answers: Answers;
  officerRejected: boolean;
}

/**
 * SHA-256 in hex of what the client sent, in one canonical order: the same content has the same
 * hash, however its fields were ordered and whether defaults were spelt out.
 */
export function hashBody(body: RatingBody): string {
  const { code, score, serviceId, officerRejected } = body;
  const answers = Object.entries(body.answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify([code, score, serviceId, answers, officerRejected]);
  return createHash('sha256').update(canonical).digest('hex');
}
