import type { FigureBasis } from '@app/persistence/figures';
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
}
