import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { JobMap, JobName } from './job-map.js';
import { openQueueBackend, type QueueBackend, type QueueSettings } from './queue-backend.js';

/** A hint waits this long for company, so that a burst of ratings costs one job. */
const GATHER_MS = 200;

/**
 * Tells the worker that there is something to do. Nothing depends on a hint: the worker looks by itself
 * every few seconds, so a queue that is down costs freshness and nothing else.
 */
export class HintProducer {
  private readonly logger = new Logger(HintProducer.name);
  private readonly backend: QueueBackend;
  private readonly gathering = new Map<JobName, NodeJS.Timeout>();

  constructor(settings: QueueSettings) {
    this.backend = openQueueBackend(settings, (trouble) => this.logger.warn(trouble));
  }

  /** Never waits and never throws. */
  hint(name: JobName): void {
    if (!this.gathering.has(name)) {
      this.gathering.set(name, setTimeout(() => void this.send(name, {}), GATHER_MS).unref());
    }
  }

  async close(): Promise<void> {
    this.gathering.forEach((timer) => clearTimeout(timer));
    await this.backend.queue.close();
    await this.backend.close();
  }

  private async send<Name extends JobName>(name: Name, payload: JobMap[Name]): Promise<void> {
    this.gathering.delete(name);
    try {
      await this.backend.queue.add(name, payload, {
        // an id of ours: BullMQ would create a sequence for its own ids, which an app's role may not
        jobId: randomUUID(),
        removeOnComplete: true,
        removeOnFail: 100,
        // at most one waiting job a name: a second hint says nothing new
        deduplication: { id: name, keepLastIfActive: true },
      });
    } catch (error) {
      this.logger.warn(`hint ${name} not sent: ${(error as Error).message}`);
    }
  }
}
