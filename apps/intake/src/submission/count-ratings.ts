import type { RatingCommand, RatingOutcome, RatingStore } from '@app/persistence/ratings';
import { Counter } from 'prom-client';

const ratings = new Counter({
  name: 'suara_ratings_total',
  help: 'What citizens sent, by outcome (unavailable: not stored, silent: not known) and by the assurance level that was asked for.',
  labelNames: ['outcome', 'level'],
});

/** Counts what becomes of the commands of a store; changes nothing. */
export function countRatings(store: RatingStore): RatingStore {
  return {
    resolveCode: (code, at) => store.resolveCode(code, at),
    resolveTicket: (hash, at) => store.resolveTicket(hash, at),
    find: (code, id, at) => store.find(code, id, at),
    findReceipt: (receiptHash) => store.findReceipt(receiptHash),
    append: async (commands) => {
      try {
        const outcomes = await store.append(commands);
        outcomes.forEach((outcome, i) => count(commands[i]!, outcome.outcome));
        return outcomes;
      } catch (error) {
        const silent = (error as { code?: unknown }).code === 'store.silent';
        commands.forEach((command) => count(command, silent ? 'silent' : 'unavailable'));
        throw error;
      }
    },
  };
}

/** A change does not carry the level of the rating that it changes. */
function count(
  command: RatingCommand,
  outcome: RatingOutcome['outcome'] | 'unavailable' | 'silent',
): void {
  const level = command.op === 'submit' ? command.level : 'unchanged';
  ratings.inc({ outcome, level });
}
