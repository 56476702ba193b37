import {
  hashTicket,
  judgeRotatingCode,
  type Keys,
  type LoweredAtScan,
  type RotatingCode,
  type ScannedCode,
} from '@app/codes';
import type { AssuranceLevel } from '@app/rating';
import type { RatingStore, ResolvedCode } from '@app/persistence/ratings';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { KEYS, RATING_STORE } from '../intake-tokens.js';
import { KnownTargets } from '../page/known-targets.js';
import { ResolveTarget } from './resolve-target.js';

/** What an address proves when its page is shown. */
export interface Claim {
  level: AssuranceLevel;
  /** null where the address asked for no more than it got */
  loweredBy: LoweredAtScan | null;
  /** the display's minute; 0 where there was none */
  displayStep: number;
}

export interface Scan {
  target: ResolvedCode;
  claim: Claim;
}

const OPEN: Claim = { level: 'open', loweredBy: null, displayStep: 0 };

/** Where a scanned or typed code leads, and what it proves. Consumes nothing: link previews may ask. */
@Injectable()
export class ResolveScan {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly resolveTarget: ResolveTarget,
    private readonly known: KnownTargets,
  ) {}

  /** @throws DomainError `code.unknown`; StoreUnavailable */
  async execute(scanned: ScannedCode): Promise<Scan> {
    if (scanned.kind === 'code') {
      return { target: await this.resolveTarget.execute(scanned.text), claim: OPEN };
    }
    if (scanned.kind === 'ticket') return this.claimTicket(scanned.text);
    const target = await this.resolveTarget.execute(scanned.rotating.code);
    return { target, claim: this.judge(scanned.rotating, target) };
  }

  /** Whether it is still good is judged when the rating comes. A guessed one is an unknown code. */
  private async claimTicket(ticket: string): Promise<Scan> {
    const target = await this.store.resolveTicket(hashTicket(ticket), this.clock());
    if (target === null) throw new DomainError('code.unknown');
    this.known.remember(ticket, target);
    return { target, claim: { level: 'served', loweredBy: null, displayStep: 0 } };
  }

  /** A late or invented code keeps its rating and is not told: whoever tries learns nothing. */
  private judge(rotating: RotatingCode, { state, timeZone }: ResolvedCode): Claim {
    const dayOf = (moment: Date): string =>
      DateTime.fromJSDate(moment, { zone: timeZone }).toISODate()!;
    const verdict = judgeRotatingCode(rotating, this.clock(), dayOf, this.keys.display);
    if (verdict.state === 'invalid' || state === 'revoked')
      return { ...OPEN, loweredBy: 'invalid' };
    const { step: displayStep } = verdict;
    return verdict.state === 'late'
      ? { level: 'open', loweredBy: 'late', displayStep }
      : { level: 'present', loweredBy: null, displayStep };
  }
}
