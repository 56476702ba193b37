import type { FigureBasis, PeerFigure, Standing } from '@app/persistence/releases';
import type { MarkKind } from '@app/persistence/integrity';
import type { AssuranceLevel } from '@app/rating';
import { ApiProperty } from '@nestjs/swagger';

const BELOW_TEN = 'null where it would tell of one to nine';

export class LevelCountsView implements Record<AssuranceLevel, number | null> {
  @ApiProperty({ type: 'integer', nullable: true, example: 12, description: 'prove nothing' })
  open!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 33,
    description: 'saw the changing code of a display',
  })
  present!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 31,
    description: 'had the ticket of a service that took place',
  })
  served!: number | null;
}

const MARKED = { type: String, nullable: true, example: null };

/** Percent of the ratings received that were marked; they count. */
export class MarkSharesView implements Record<MarkKind, string | null> {
  @ApiProperty({ ...MARKED, example: '12.50', description: `all elements alike; ${BELOW_TEN}` })
  straight_line!: string | null;

  @ApiProperty({ ...MARKED, description: "before 8 or from 17 o'clock" })
  outside_hours!: string | null;

  @ApiProperty({ ...MARKED, description: 'of a network and browser with more than two that day' })
  shared_device!: string | null;

  @ApiProperty({ ...MARKED, description: 'from a network that the agency enrolled as its own' })
  office_network!: string | null;

  @ApiProperty({ ...MARKED, description: "from a browser marked as the office's" })
  staff_device!: string | null;

  @ApiProperty({ ...MARKED, description: 'held, and undecided for seven days' })
  counted_by_time!: string | null;
}

/** What a figure rests on. */
export class FigureBasisView implements FigureBasis {
  @ApiProperty({
    type: LevelCountsView,
    description: `counted persons by level, whatever the basis of the figure; ${BELOW_TEN}`,
  })
  levels!: LevelCountsView;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '4.10',
    description: 'percent of the ratings received that wait for a decision; null below ten of them',
  })
  held!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'percent of the ratings received that were left out for good; null below ten',
  })
  excluded!: string | null;

  @ApiProperty({ type: MarkSharesView })
  marks!: MarkSharesView;

  @ApiProperty({
    example: false,
    description: "no attested rating was counted for the subject's unit in the period",
  })
  posterOnly!: boolean;
}

/** The officer among colleagues of the unit; never a rank. */
export class PeerFigureView implements PeerFigure {
  @ApiProperty({
    example: '3.44',
    description:
      "1–4: the mean, anchored and with the unit's mix of services, drawn towards colleagues",
  })
  shrunk!: string;

  @ApiProperty({
    example: '24.10',
    description: "how many ratings of the unit's average stand beside the officer's own",
  })
  k0!: string;

  @ApiProperty({
    example: true,
    description: 'false: tanpa jangkar, fewer than 30 served ratings',
  })
  anchored!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '3.58',
    description: "the plain mean with the unit's mix of services; null where too little compares",
  })
  adjusted!: string | null;

  @ApiProperty({ enum: ['above', 'level', 'below', 'too few'], example: 'level' })
  word!: PeerFigure['word'];
}

/** For documenting the standing of a figure. */
export const STANDING = {
  enum: ['official', 'open_index', 'public_voice'] satisfies Standing[],
  example: 'official',
  description:
    'official: attested ratings; open_index: open ones of a subject whose unit has posters only, not ' +
    'resistant to manipulation; public_voice: other open ones, no part of any figure',
};
