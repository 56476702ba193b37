import {
  hashAccessKey,
  type Keys,
  rotatingCode,
  scannedAddress,
  STEP_SECONDS,
  stepAt,
} from '@app/codes';
import type { DisplayService } from '@app/persistence/displays';
import type { ResolvedCode } from '@app/persistence/ratings';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { IntakeConfig } from '../intake.config.js';
import { DISPLAY_SERVICE, INTAKE_CONFIG, KEYS } from '../intake-tokens.js';

/** What a counter display shows until the next minute. */
export interface DisplayMinute {
  target: ResolvedCode;
  /** what its QR holds */
  address: string;
  /** the server's time */
  now: Date;
  /** of the counter, for a clock on the display */
  utcOffsetMinutes: number;
  /** until the next code, 1–60 */
  secondsLeft: number;
}

/**
 * The code of this minute and nothing beyond it: a display holds no key, and a stolen link shows no
 * more than the screen does.
 */
@Injectable()
export class ShowDisplay {
  constructor(
    @Inject(DISPLAY_SERVICE) private readonly displays: DisplayService,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
  ) {}

  /**
   * @param secret of the display's address
   * @param clockMs what the display's own clock says, Unix time; null where it does not tell
   * @throws DomainError `display.unknown`; StoreUnavailable
   */
  async execute(secret: string, clockMs: number | null): Promise<DisplayMinute> {
    const now = this.clock();
    const off = clockMs === null ? null : secondsBetween(clockMs, now);
    const target = await this.displays.see(hashAccessKey(secret), now, off);
    if (target === null) throw new DomainError('display.unknown');
    const step = stepAt(now);
    const inZone = (moment: Date): DateTime =>
      DateTime.fromJSDate(moment, { zone: target.timeZone });
    const dayOf = (moment: Date): string => inZone(moment).toISODate()!;
    const text = rotatingCode(target.code, step, dayOf, this.keys.display);
    return {
      target,
      now,
      address: scannedAddress(this.config.publicUrl, text),
      utcOffsetMinutes: inZone(now).offset,
      secondsLeft: Math.ceil((step + 1) * STEP_SECONDS - now.getTime() / 1000),
    };
  }
}

/** As the database keeps it; a clock that is wrong by more than a month is as wrong as can be. */
const LARGEST_OFF_SECONDS = 30 * 86_400;

function secondsBetween(clockMs: number, now: Date): number {
  const seconds = Math.round((clockMs - now.getTime()) / 1000);
  return Math.max(-LARGEST_OFF_SECONDS, Math.min(LARGEST_OFF_SECONDS, seconds));
}
