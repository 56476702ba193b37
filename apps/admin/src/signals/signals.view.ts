import type { Days } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { PeriodView, SubjectView } from '../indicators/indicators.view.js';
import { DaysView } from '../indicators/shown-figure.view.js';

/** Days in which a line left what chance explains. */
export class ChangeView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ enum: ['pulse', 'officer'], example: 'pulse' })
  measure!: 'pulse' | 'officer';

  @ApiProperty({
    type: DaysView,
    description: 'between two shown figures; of services and officers a closed month or quarter',
  })
  days!: Days;

  @ApiProperty({ enum: ['up', 'down'], example: 'down' })
  direction!: 'up' | 'down';

  @ApiProperty({ type: 'integer', minimum: 10, example: 41, description: 'persons in those days' })
  n!: number;

  @ApiProperty({ example: 'Turun melampaui gejolak biasa (16–22 November 2026, n = 41).' })
  message!: string;
}

/** A service with more ratings than the persons it served explain. */
export class FloodView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: 'integer', example: 240, description: 'of every level' })
  ratings!: number;

  @ApiProperty({ type: 'integer', example: 153, description: 'the most that is explained' })
  most!: number;

  @ApiProperty()
  message!: string;
}

/** What changed beyond noise; reasons to look, never findings. */
export class SignalsView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ format: 'date', example: '2026-11-22', description: 'the last day looked at' })
  until!: string;

  @ApiProperty({ type: [ChangeView], description: 'newest days first' })
  changes!: ChangeView[];

  @ApiProperty({ type: [SubjectView], description: 'too young for their usual noise to be known' })
  learning!: SubjectView[];

  @ApiProperty({
    type: PeriodView,
    nullable: true,
    description: 'the month of `floods`, the newest that is closed; null while there is none',
  })
  month!: PeriodView | null;

  @ApiProperty({ type: [FloodView] })
  floods!: FloodView[];

  @ApiProperty({ type: [String] })
  notes!: string[];
}
