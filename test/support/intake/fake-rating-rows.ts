import {
  type AmendRating,
  type Answers,
  type Channel,
  type RatingStatus,
  type RedactedComment,
  type ResolvedCode,
  type SubmitRating,
} from '@app/persistence/ratings';
import { isClosed, isSharedScreen } from '@app/rating';
import type { Profile } from '@app/persistence/profiles';

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

/** Whether its time for changes is over, by the rule of the product. */
export function isOver(row: Row, part: 'tap' | 'details', at: Date): boolean {
  return isClosed(part, onSharedScreen(row), ageOf(row, at));
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
