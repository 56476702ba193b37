import { nextStep } from '@app/jobs';
import type { SealMirrorStore, SealMirror, SealStore, Undelivered } from '@app/persistence/proof';
import { sendToMirror } from './send-to-mirror.js';

/** Statements for one mirror in one run; a new mirror may have years to catch up. */
const MOST_STATEMENTS = 300;

export interface SealedDays {
  /** days sealed, over all agencies */
  sealed: number;
  /** statements that arrived outside */
  arrived: number;
  /** a sentence for each mirror that did not take what it was sent */
  failures: string[];
}

/** Seals the days that are over and hands the statements to the mirrors, in the order of the chain. */
export class SealDays {
  constructor(
    private readonly seals: SealStore,
    private readonly mirrors: SealMirrorStore,
    private readonly deliver: typeof sendToMirror = sendToMirror,
  ) {}

  /** A mirror that fails holds nobody else up; the next run tries again where it stopped. */
  async execute(now: Date): Promise<SealedDays> {
    const done: SealedDays = {
      sealed: await this.seals.sealClosedDays(now, nextStep),
      arrived: 0,
      failures: [],
    };
    for (const mirror of await this.mirrors.findMirrors()) {
      for (const one of await this.mirrors.findUndelivered(mirror.id, MOST_STATEMENTS)) {
        await nextStep();
        const failure = await this.send(mirror, one);
        await this.mirrors.recordDelivery(mirror.id, one, now, failure);
        if (failure !== null) {
          done.failures.push(`a mirror did not take statement ${one.ordinal}: ${failure}`);
          break;
        }
        done.arrived += 1;
      }
    }
    return done;
  }

  private async send(mirror: SealMirror, one: Undelivered): Promise<string | null> {
    try {
      await this.deliver(mirror.address, one);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }
}
