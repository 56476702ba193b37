import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { HintName } from './hint-name.js';
import { openQueueBackend, type QueueBackend, type QueueSettings } from './queue-backend.js';

/** A hint waits this long for company, so that a burst of ratings costs one job. */
const GATHER_MS = 200;

/** What became of the last hint of a name: waiting for company, or on its way to the queue. */
interface Gathering {
  timer: NodeJS.Timeout;
  sending: boolean;
  /** hinted again while on its way: the job may have looked already */
  again: boolean;
}

/**
 * Tells the worker that there is something to do. Nothing depends on a hint: the worker looks by itself
 * every few seconds, so a queue that is down costs freshness and nothing else.
 */
export class HintProducer {
  private readonly logger = new Logger(HintProducer.name);
  private readonly backend: QueueBackend;
  private readonly gathering = new Map<HintName, Gathering>();

  /** @param open how to reach the queue; a test gives its own */
  constructor(settings: QueueSettings, open = openQueueBackend) {
    this.backend = open(settings, (trouble) => this.logger.warn(trouble));
  }

  /** Never waits and never throws; while the queue is down at most one hint of each name is kept. */
  hint(name: HintName): void {
    const gathering = this.gathering.get(name);
    if (gathering) {
      gathering.again = gathering.sending;
      return;
    }
    const timer = setTimeout(() => void this.send(name), GATHER_MS).unref();
    this.gathering.set(name, { timer, sending: false, again: false });
  }

  async close(): Promise<void> {
    this.gathering.forEach(({ timer }) => clearTimeout(timer));
    await this.backend.queue.close();
    await this.backend.close();
  }

  private async send(name: HintName): Promise<void> {
    const gathering = this.gathering.get(name)!;
    gathering.sending = true;
    await this.add(name);
    this.gathering.delete(name);
    if (gathering.again) {
      this.hint(name);
    }
  }

  private async add(name: HintName): Promise<void> {
    try {
      await this.backend.queue.add(
        name,
        {},
        {
          // an id of ours: BullMQ would create a sequence for its own ids, which an app's role may not
          jobId: randomUUID(),
          removeOnComplete: true,
          removeOnFail: 100,
          // at most one waiting job a name: a second hint says nothing new
          deduplication: { id: name, keepLastIfActive: true },
        },
      );
    } catch (error) {
      this.logger.warn(`hint ${name} not sent: ${(error as Error).message}`);
    }
  }
}
