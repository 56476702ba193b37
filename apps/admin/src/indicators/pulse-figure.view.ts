import type {
  OutsideShare,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
} from '@app/persistence/figures';
import type { PrintedInterval, WholeDistribution } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import { FigureBasisView } from './figure-basis.view.js';

export class IntervalView implements PrintedInterval {
  @ApiProperty({ example: '3.31' })
  low!: string;

  @ApiProperty({ example: '3.55' })
  high!: string;
}

/** For documenting a distribution: never merged, nothing left out. */
export const DISTRIBUTION = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  example: { 1: 2, 2: 5, 3: 25, 4: 32 },
} as const;

export const FROM_30 = 'null below 30 persons';

export class OutsideShareView implements OutsideShare {
  @ApiProperty({ type: 'integer', minimum: 10, example: 31, description: 'who gave a reason' })
  n!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '61.29',
    description: `percent who named a cause outside the officer's hands; ${FROM_30}`,
  })
  percent!: string | null;
}

export class ReasonCountView implements ReasonCount {
  @ApiProperty({ example: 'alasan_lama' })
  key!: string;

  @ApiProperty({ example: 'waktu', description: 'the element that it belongs to' })
  element!: string;

  @ApiProperty({ enum: ['officer', 'system'], example: 'system' })
  cause!: 'officer' | 'system';

  @ApiProperty({ type: 'integer', minimum: 10, example: 17 })
  n!: number;
}

export class ReasonCountsView implements ReasonCounts {
  @ApiProperty({ type: 'integer', minimum: 10, example: 44, description: 'who gave a reason' })
  n!: number;

  @ApiProperty({
    type: [ReasonCountView],
    description: 'most frequent first; reasons of fewer than ten persons are left out',
  })
  top!: ReasonCountView[];
}

/** Kepuasan sekilas, 1–4; never graded, never called IKM. */
export class PulseFigureView implements PulseFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 64 })
  n!: number;

  @ApiProperty({ type: FigureBasisView })
  basis!: FigureBasisView;

  @ApiProperty({ type: IntervalView, description: '95 % interval of the mean' })
  interval!: IntervalView;

  @ApiProperty({ ...DISTRIBUTION, description: 'persons by answer, also answers nobody gave' })
  counts!: WholeDistribution;

  @ApiProperty({ type: String, nullable: true, example: '3.36', description: FROM_30 })
  mean!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '89.06',
    description: `percent of answers 3 and 4; ${FROM_30}`,
  })
  positive!: string | null;

  @ApiProperty({
    type: OutsideShareView,
    nullable: true,
    description: 'of an assignment; null below 10 persons who gave a reason',
  })
  outside!: OutsideShareView | null;

  @ApiProperty({
    type: ReasonCountsView,
    nullable: true,
    description:
      'of a unit or service; of an assignment once its period is closed, only those of the officer’s doing; null below 10 persons who gave a reason',
  })
  reasons!: ReasonCountsView | null;
}
