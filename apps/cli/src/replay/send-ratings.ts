import { setTimeout as pause } from 'node:timers/promises';
import type { ReplayedRating } from './replayed-rating.js';

const SENDERS = 4;
const TRIES = 8;
const FIRST_PAUSE_MS = 250;

/** A row was refused, or not acknowledged in the end; a second replay goes on where this one stopped. */
export class ReplayStopped extends Error {
  override readonly name = 'ReplayStopped';
}

/**
 * Sends ratings as citizens would, several at a time; each until it is acknowledged.
 *
 * @param onAcknowledged called after each
 * @throws ReplayStopped naming the rating
 */
export async function sendRatings(
  url: string,
  ratings: readonly ReplayedRating[],
  onAcknowledged: () => void,
): Promise<void> {
  const waiting = [...ratings];
  const sender = async (): Promise<void> => {
    for (let rating = waiting.shift(); rating; rating = waiting.shift()) {
      await sendUntilAcknowledged(url, rating);
      onAcknowledged();
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

async function sendUntilAcknowledged(url: string, rating: ReplayedRating): Promise<void> {
  let trouble = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) {
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
    const answer = await post(url, rating);
    if (answer === 'acknowledged') {
      return;
    }
    trouble = answer;
  }
  throw new ReplayStopped(
    `${url} did not acknowledge the rating ${rating.id}: ${trouble}. Run the same replay again when it answers; nothing is counted twice.`,
  );
}

/** `acknowledged`, or why it is worth another try. */
async function post(url: string, rating: ReplayedRating): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`${url}/api/v1/ratings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(rating),
    });
  } catch (error) {
    return String((error as Error).cause ?? error);
  }
  const text = await response.text();
  if (response.status === 201) {
    if (isWithoutAnswers(text)) throw new ReplayStopped(withoutAnswers(url, rating));
    return 'acknowledged';
  }
  if (response.status >= 500) {
    return `status ${response.status}`;
  }
  throw new ReplayStopped(`${url} refused the rating ${rating.id}: ${response.status} ${text}`);
}

function isWithoutAnswers(acknowledgement: string): boolean {
  return (JSON.parse(acknowledgement) as { detailsStored?: boolean }).detailsStored === false;
}

function withoutAnswers(url: string, { id }: ReplayedRating): string {
  return `${url} stored the rating ${id} without its answers: it takes those of so many ratings an hour from one sender and no more. In the next hour, replay the rows from there on as a file of their own.`;
}
