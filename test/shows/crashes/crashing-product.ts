import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Citizens } from './citizens.js';
import type { PlannedKill, Victim } from './crash-plan.js';
import type { RedisServer } from '../../support/product/redis-server.js';
import { RunningProduct } from '../../support/product/running-product.js';

export interface Kill {
  victim: Victim;
  /** from the kill to the next acknowledgement */
  recoveryMs: number;
}

/** The product in a process that is killed and started again, at the same addresses. */
export class CrashingProduct {
  readonly kills: Kill[] = [];

  private constructor(
    public running: RunningProduct,
    private readonly redis: RedisServer | undefined,
  ) {}

  static async start(dataDir: string, redis: RedisServer | undefined): Promise<CrashingProduct> {
    // the citizens come from many networks, as a proxy would tell it
    const env = { TRUSTED_PROXIES: 'loopback', ...(redis ? { REDIS_URL: redis.url } : {}) };
    return new CrashingProduct(await RunningProduct.start(dataDir, env), redis);
  }

  /** Carries out the plan while the citizens rate. @throws when the product does not come back */
  async suffer(plan: PlannedKill[], citizens: Citizens): Promise<void> {
    for (const kill of plan) {
      await this.untilAcknowledged(kill.after, citizens);
      await pause(kill.later);
      const begun = performance.now();
      await this.kill(kill);
      await this.untilAcknowledged(citizens.acknowledged + 1, citizens);
      this.kills.push({ victim: kill.victim, recoveryMs: performance.now() - begun });
    }
  }

  /** Ends at the latest with the last rating: on a fast machine all may be acknowledged during a kill. */
  private async untilAcknowledged(count: number, citizens: Citizens): Promise<void> {
    const awaited = Math.min(count, citizens.planned);
    while (citizens.acknowledged < awaited) {
      this.running.assertRunning();
      await pause(2);
    }
  }

  private async kill({ victim, againAfter }: PlannedKill): Promise<void> {
    if (victim === 'database') return this.running.killDatabase();
    if (victim === 'redis') return this.redis!.killAndRestart();
    const begun = performance.now();
    await this.running.kill();
    await this.launch();
    if (againAfter !== null) {
      await pause(againAfter);
      await this.running.kill();
      this.kills.push({ victim, recoveryMs: performance.now() - begun });
      await this.launch();
    }
    await this.running.untilReady();
  }

  private async launch(): Promise<void> {
    const { dataDir, addresses } = this.running;
    this.running = await RunningProduct.launch(dataDir, addresses.env);
  }
}
