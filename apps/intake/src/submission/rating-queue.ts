import { setImmediate as nextTick } from 'node:timers/promises';
import { DomainError } from '@app/errors';
import type {
  RatingCommand,
  RatingOutcome,
  RatingStore,
  ReceiptStatus,
  ResolvedCode,
  CurrentRating,
} from '@app/persistence/ratings';

/** Too many commands wait for the database. Nothing was done; the same request may be sent again. */
export class StoreBusy extends DomainError {
  constructor() {
    super('store.busy');
  }
}

export interface QueueLimits {
  /** commands that may wait at the same time; more are refused at once */
  waiting: number;
  /** commands of one call to the store, at the most, unless a single caller brings more */
  batch: number;
  /** milliseconds from the start of one batch to the start of the next, at the least */
  everyMs: number;
}

/** Two thousand wait for less than two seconds on the slowest machine measured; 10 ms are under what a person notices. */
const LIMITS: QueueLimits = { waiting: 2_000, batch: 500, everyMs: 10 };

/** What one caller asked for; stays together, in its order. */
interface Call {
  commands: RatingCommand[];
  resolve: (outcomes: RatingOutcome[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets concurrent requests share a transaction: what arrives while a batch is being committed is the
 * next batch. One batch is in flight at a time, so commands of the same id keep their order. Every
 * caller is answered after the commit of its own commands and never for a fault of its neighbours.
 */
export class RatingQueue implements RatingStore {
  private calls: Call[] = [];
  private waiting = 0;
  private writing: Promise<void> | undefined;
  private closed = false;
  private begun = -Infinity;

  constructor(
    private readonly store: RatingStore,
    private readonly limits: QueueLimits = LIMITS,
  ) {}

  /** @throws StoreBusy when the queue is full or closed, before any work is done; else as the store */
  append(commands: RatingCommand[]): Promise<RatingOutcome[]> {
    if (this.closed || this.waiting + commands.length > this.limits.waiting) {
      return Promise.reject(new StoreBusy());
    }
    this.waiting += commands.length;
    return new Promise((resolve, reject) => {
      this.calls.push({ commands, resolve, reject });
      this.writing ??= this.writeAll();
    });
  }

  resolveCode(code: string, at: Date): Promise<ResolvedCode | null> {
    return this.store.resolveCode(code, at);
  }

  resolveTicket(hash: string, at: Date): Promise<ResolvedCode | null> {
    return this.store.resolveTicket(hash, at);
  }

  find(code: string, id: string, at: Date): Promise<CurrentRating | null> {
    return this.store.find(code, id, at);
  }

  findReceipt(receiptHash: string): Promise<ReceiptStatus | null> {
    return this.store.findReceipt(receiptHash);
  }

  /** Takes nothing more and waits until everybody who waits has been answered. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.calls.length > 0) {
      await this.gather();
      const batch = this.takeBatch();
      await this.write(batch);
      this.waiting -= countCommands(batch);
    }
    this.writing = undefined;
  }

  /**
   * A call costs the database about as much as ten ratings, so under load a short wait for company is worth
   * it. After a quiet moment a request waits only for those that the network delivered with it.
   */
  private async gather(): Promise<void> {
    const wait = this.begun + this.limits.everyMs - performance.now();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    else await nextTick();
    this.begun = performance.now();
  }

  private takeBatch(): Call[] {
    let size = 0;
    const beyond = this.calls.findIndex(({ commands }, index) => {
      size += commands.length;
      return index > 0 && size > this.limits.batch;
    });
    return this.calls.splice(0, beyond === -1 ? this.calls.length : beyond);
  }

  /** A batch that fails is halved until the guilty call fails alone. */
  private async write(batch: Call[]): Promise<void> {
    try {
      answer(batch, await this.store.append(batch.flatMap(({ commands }) => commands)));
    } catch (error) {
      if (batch.length === 1 || isUnavailable(error)) {
        return batch.forEach(({ reject }) => reject(error));
      }
      const middle = batch.length >> 1;
      await this.write(batch.slice(0, middle));
      await this.write(batch.slice(middle));
    }
  }
}

function answer(batch: Call[], outcomes: RatingOutcome[]): void {
  let from = 0;
  for (const { commands, resolve } of batch) {
    resolve(outcomes.slice(from, (from += commands.length)));
  }
}

function countCommands(batch: Call[]): number {
  return batch.reduce((total, { commands }) => total + commands.length, 0);
}

/** The database is away or silent: asking again for every half would only keep everybody waiting. */
function isUnavailable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'store.unavailable' || code === 'store.silent';
}
