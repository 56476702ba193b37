import { hash } from 'node:crypto';
import type { Profile } from '@app/persistence/profiles';
import type { Answers, RedactedComment } from '@app/persistence/ratings';

export interface RatingBody {
  code: string;
  score: number;
  serviceId: string | null;
  answers: Answers;
  officerRejected: boolean;
  comment?: RedactedComment | null;
  profile?: Profile;
  /** came with it and is not stored */
  withheld?: Pick<RatingBody, 'answers' | 'comment' | 'profile'>;
}

/**
 * SHA-256 in hex of what the client sent, in one canonical order: the same content has the same
 * hash, however its fields were ordered and whether defaults were spelt out. Of a comment only what is
 * stored goes in: a hash of the original could be tried out.
 */
export function hashBody(body: RatingBody): string {
  const { code, score, serviceId, officerRejected } = body;
  const { answers, said } = detailsOf(body);
  const withheld = body.withheld ? [detailsOf(body.withheld)] : [];
  const canonical = JSON.stringify([
    code,
    score,
    serviceId,
    answers,
    officerRejected,
    said,
    ...withheld,
  ]);
  return hash('sha256', canonical, 'hex');
}

function detailsOf({ answers, comment, profile }: NonNullable<RatingBody['withheld']>): {
  answers: unknown;
  said: unknown;
} {
  return { answers: inOrder(answers), said: [comment?.text ?? null, inOrder(profile ?? {})] };
}

function inOrder<Value>(fields: Record<string, Value>): [string, Value][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}
