import { nextStep } from '@app/jobs';
import type { PlaceStore, ProofPlace, SealStore, Undelivered } from '@app/persistence/proof';
import { keepOutside } from './keep-outside.js';

/** Statements for one place in one run; a new place may have years to catch up. */
const MOST_STATEMENTS = 300;

export interface SealedDays {
  /** days sealed, over all agencies */
  sealed: number;
  /** statements that arrived outside */
  arrived: number;
  /** a sentence for each place that did not take what it was sent */
  failures: string[];
}

/** Seals the days that are over and hands the statements to the places outside, in the order of the chain. */
export class SealDays {
  constructor(
    private readonly seals: SealStore,
    private readonly places: PlaceStore,
    private readonly deliver: typeof keepOutside = keepOutside,
  ) {}

  /** A place that fails holds nobody else up; the next run tries again where it stopped. */
  async execute(now: Date): Promise<SealedDays> {
    const done: SealedDays = {
      sealed: await this.seals.sealClosedDays(now, nextStep),
      arrived: 0,
      failures: [],
    };
    for (const place of await this.places.findPlaces()) {
      for (const one of await this.places.findUndelivered(place.id, MOST_STATEMENTS)) {
        await nextStep();
        const failure = await this.send(place, one);
        await this.places.recordDelivery(place.id, one, now, failure);
        if (failure !== null) {
          done.failures.push(`a place outside did not take statement ${one.ordinal}: ${failure}`);
          break;
        }
        done.arrived += 1;
      }
    }
    return done;
  }

  private async send(place: ProofPlace, one: Undelivered): Promise<string | null> {
    try {
      await this.deliver(place.address, one);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }
}
