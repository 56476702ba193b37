import { statfs } from 'node:fs/promises';
import type { FindObstacle } from '@app/platform';
import { Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';

/** What a file system has left for others than root. */
export interface DiskRoom {
  /** bytes */
  free: number;
  /** bytes of the whole */
  size: number;
  /** of 1; file systems without a number of files have all of them */
  freeFiles: number;
}

const CHECK_MS = 60_000;
const REMIND_CHECKS = 60;
const GIBIBYTE = 2 ** 30;

/** About a million ratings, or on a small disk its last tenth: time to make room while all is well. */
export function isNearlyFull({ free, size, freeFiles }: DiskRoom): boolean {
  return free < Math.min(GIBIBYTE, size / 10) || freeFiles < 0.01;
}

async function measureRoom(folder: string): Promise<DiskRoom> {
  const { bavail, bsize, blocks, files, ffree } = await statfs(folder);
  return {
    free: bavail * bsize,
    size: blocks * bsize,
    freeFiles: files > 0 ? ffree / files : 1,
  };
}

/**
 * Watches the disk of a database on this machine. A disk that is nearly full is an alarm in the log, once and
 * then every hour, and an obstacle to being ready; ratings are taken as long as the database takes them.
 */
export class DiskWatch {
  private readonly logger = new Logger(DiskWatch.name);
  private readonly timer = setInterval(() => void this.check(), CHECK_MS).unref();
  private checksSinceAlarm = REMIND_CHECKS;

  /** @param measure room on the disk of the folder; a test gives its own */
  constructor(
    private readonly folder: string,
    private readonly measure = measureRoom,
  ) {
    serveMetric(() => this.measure(this.folder));
    void this.check();
  }

  readonly findObstacle: FindObstacle = async () =>
    isNearlyFull(await this.measure(this.folder)) ? 'disk.nearly-full' : null;

  close(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }

  private async check(): Promise<void> {
    try {
      this.judge(await this.measure(this.folder));
    } catch (error) {
      this.logger.warn(`the room on the disk of ${this.folder} is not known: ${String(error)}`);
    }
  }

  private judge(room: DiskRoom): void {
    if (!isNearlyFull(room)) {
      this.checksSinceAlarm = REMIND_CHECKS;
      return;
    }
    if (this.checksSinceAlarm >= REMIND_CHECKS) {
      this.checksSinceAlarm = 0;
      this.logger.error(
        `The disk of ${this.folder} is nearly full: ${Math.floor(room.free / 1e6)} MB are left. Make room before ` +
          'ratings can no longer be stored.',
      );
    }
    this.checksSinceAlarm += 1;
  }
}

let measured: (() => Promise<DiskRoom>) | undefined;

/** One metric a process, of the watch that was opened last. */
function serveMetric(measure: () => Promise<DiskRoom>): void {
  const isNew = measured === undefined;
  measured = measure;
  if (!isNew) return;
  new Gauge({
    name: 'suara_disk_free_bytes',
    help: 'Bytes left on the disk of the database, where it lies on this machine.',
    async collect() {
      this.set(
        await measured!().then(
          ({ free }) => free,
          () => NaN,
        ),
      );
    },
  });
}
