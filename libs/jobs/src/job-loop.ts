import { Logger } from '@nestjs/common';
import { type Job, NotYet } from './job.js';
import type { JobTurns } from './job-turns.js';
import { inSteps, Stopped } from './steps.js';

/** After a failure the store may be back long before the next regular run. */
const RETRY_MS = 60_000;
/** While another process has the turn. */
const BUSY_MS = 1_000;

/**
 * Runs one job at once, then again and again by a timer of this process, and sooner when it is woken. Never
 * beside itself, however long it takes, here or in another process; other jobs do not wait.
 */
export class JobLoop {
  private readonly logger = new Logger(JobLoop.name);
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  /** woken while it ran: it may have looked already */
  private again = false;

  constructor(
    private readonly job: Job,
    private readonly turns: JobTurns,
  ) {}

  wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.run();
  }

  /** Lets the step at hand end, and begins no other. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    this.again = false;
    const pause = await this.attempt();
    this.running = undefined;
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => this.wake(), this.again ? 0 : pause);
  }

  /** Returns the milliseconds until the next; never throws. */
  private async attempt(): Promise<number> {
    const { name, every } = this.job;
    try {
      const endTurn = await this.turns.take(name);
      if (endTurn === null) return Math.min(every, BUSY_MS);
      const run = inSteps(this.stopping.signal, () => this.job.run());
      // a turn that cannot be given back went with its connection
      await run.finally(() => endTurn().catch(() => undefined));
      return every;
    } catch (error) {
      const isExpected = error instanceof NotYet || error instanceof Stopped;
      if (!isExpected) this.logger.error(`${name} failed: ${messageOf(error)}`);
      return Math.min(every, RETRY_MS);
    }
  }
}

/** Node reports a host with several addresses as an error without a message. */
function messageOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
