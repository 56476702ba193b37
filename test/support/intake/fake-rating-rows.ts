import {
  type AmendRating,
  type Answers,
  type Channel,
  isSharedScreen,
  type RatingStatus,
  type RedactedComment,
  type ResolvedCode,
  type SubmitRating,
} from '@app/persistence/ratings';
import type { Profile } from '@app/persistence/profiles';

const SCORE_SECONDS = 5 * 60;
const DETAILS_SECONDS = 30 * 60;
const SHARED_DETAILS_SECONDS = 5 * 60;

/** A rating as the store in memory keeps it. */
export interface Row {
  code: string;
  channel: Channel;
  source: 'page' | 'api';
  score: number;
  serviceId: string | null;
  answers: Answers;
  officerRejected: boolean;
  bodyHash: string;
  receiptHash: string;
  level: string;
  loweredBy?: string | null;
  displayStep?: number | null;
  ticket?: string | null;
  seenAt: Date;
  receivedAt: Date;
  comment?: RedactedComment | null;
  profile?: Profile;
  profileKey?: string;
  visitor?: string | null;
  deviceBucket?: number | null;
  staffDevice?: boolean | null;
  status: RatingStatus;
  asksVisit: boolean;
}

export function ageOf({ receivedAt }: Row, at: Date): number {
  return (at.getTime() - receivedAt.getTime()) / 1000;
}

export function onSharedScreen({ source, channel }: Row): boolean {
  return source === 'page' && isSharedScreen(channel);
}

/** @param tap the first tap, or whom it names; otherwise details */
export function isClosed(row: Row, tap: boolean, at: Date): boolean {
  if (onSharedScreen(row)) return tap || ageOf(row, at) > SHARED_DETAILS_SECONDS;
  return ageOf(row, at) > (tap ? SCORE_SECONDS : DETAILS_SECONDS);
}

/** The first field that the target's instrument does not know, or null. */
export function invalidField(
  target: ResolvedCode,
  command: SubmitRating | AmendRating,
): string | null {
  const { score, answers = {}, serviceId } = command;
  const fits = (key: string, value: number): boolean =>
    target.instrument.items
      .find((item) => item.key === key)
      ?.labels.some((label) => label.value === value) ?? false;
  if (score !== undefined && !fits('overall', score)) return 'score';
  const unfit = Object.entries(answers).find(([key, value]) => !fits(key, value));
  if (unfit !== undefined) return `answers.${unfit[0]}`;
  const offered = [target.service, ...target.services].map((service) => service?.id);
  return serviceId && !offered.includes(serviceId) ? 'serviceId' : null;
}
