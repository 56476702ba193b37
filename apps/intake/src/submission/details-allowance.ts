import type { Profile } from '@app/persistence/profiles';
import type { Answers, RedactedComment } from '@app/persistence/ratings';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock, isOwnMachine, networkOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

const HOUR_MS = 3_600_000;

/**
 * How often details of one network are stored in an hour of the clock, by one process. The largest offices serve
 * four hundred people an hour; if half of them sent all three steps over the office's one address, it would be 600.
 * Senders that cannot be told apart share ten times as much: as many as a city of a million sends in its
 * busiest hour. So do those of this machine: an operator's command, or everybody behind a proxy that is not named. A tap is never counted and never refused.
 */
export const DETAILS_AN_HOUR = { ofNetwork: 600, ofUnknown: 6_000 } as const;

/** More details came from this network within the hour than are stored. What was tapped stands. */
export class TooManyDetails extends DomainError {
  constructor() {
    super('details.too-many');
  }
}

/** What may follow a tap, and takes room in the store. */
export interface Details {
  answers?: Answers;
  comment?: RedactedComment | null;
  profile?: Profile;
}

/** Bounds what one network can store. Counts in memory, by network, and forgets every hour. */
@Injectable()
export class DetailsAllowance {
  private readonly taken = new Map<string | null, number>();
  private hour = 0;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Whether these details may be stored; counts them if so. What holds no details always may.
   *
   * @param sender of the request; null where it is not known
   */
  take(details: Details, sender: string | null): boolean {
    if (!hasDetails(details)) return true;
    this.forgetEarlierHours();
    const network = isOwnMachine(sender) ? null : networkOf(sender);
    const most = network === null ? DETAILS_AN_HOUR.ofUnknown : DETAILS_AN_HOUR.ofNetwork;
    const taken = this.taken.get(network) ?? 0;
    if (taken >= most) return false;
    this.taken.set(network, taken + 1);
    return true;
  }

  private forgetEarlierHours(): void {
    const hour = Math.floor(this.clock().getTime() / HOUR_MS);
    if (hour !== this.hour) this.taken.clear();
    this.hour = hour;
  }
}

/** Whether there is anything beside the tap. */
export function hasDetails({ answers = {}, comment, profile = {} }: Details): boolean {
  return [answers, comment ?? {}, profile].some((part) => Object.keys(part).length > 0);
}
