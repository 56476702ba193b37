import type { Display } from '@app/persistence/displays';
import { ApiProperty } from '@nestjs/swagger';
import { withVersion } from '../changes/versioned.js';
import { VERSION } from '../changes/change.js';
import { TargetView } from '../posters/code.view.js';

/** A display that has not been seen for so long (ten minutes) is silent. */
const SILENT_AFTER_MS = 10 * 60_000;

const TIME = { type: String, format: 'date-time', nullable: true } as const;

export class DisplayView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ type: TargetView })
  counter!: TargetView;

  @ApiProperty({ enum: ['active', 'silent', 'revoked'], description: 'silent for ten minutes' })
  state!: 'active' | 'silent' | 'revoked';

  @ApiProperty({ type: String, format: 'date-time' })
  issuedAt!: Date;

  @ApiProperty(TIME)
  revokedAt!: Date | null;

  @ApiProperty({ ...TIME, description: 'null: its page was never opened' })
  lastSeenAt!: Date | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 3,
    description: 'its own clock minus the server’s; the page corrects it',
  })
  clockOffSeconds!: number | null;
}

export class NewDisplayView extends DisplayView {
  @ApiProperty({
    example: 'https://suara.example.go.id/D/7KQ2M9TXW4BCD7KQ2M9TXW4BCD',
    description:
      'Open it on the counter’s screen. It is told this once: whoever has it can show the code.',
  })
  address!: string;
}

export function displayView(display: Display, now: Date): DisplayView {
  return { ...withVersion('display', display), state: stateOf(display, now) };
}

export function newDisplayView(
  { display, address }: { display: Display; address: string },
  now: Date,
): NewDisplayView {
  return { ...displayView(display, now), address };
}

function stateOf({ revokedAt, lastSeenAt }: Display, now: Date): DisplayView['state'] {
  if (revokedAt !== null) return 'revoked';
  return isSilent(lastSeenAt, now) ? 'silent' : 'active';
}

/** @param lastSeenAt null: never */
export function isSilent(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() > SILENT_AFTER_MS;
}
