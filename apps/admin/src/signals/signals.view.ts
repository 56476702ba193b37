import type { Basis } from '@app/persistence/releases';
import { ApiProperty } from '@nestjs/swagger';
import { PeriodView, SubjectView } from '../indicators/indicators.view.js';

/** A week in which a line left what chance explains. */
export class ChangeView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ enum: ['pulse', 'officer'], example: 'pulse' })
  measure!: 'pulse' | 'officer';

  @ApiProperty({ enum: ['open', 'attested'], example: 'attested' })
  basis!: Basis;

  @ApiProperty({ example: '2026-W47' })
  week!: string;

  @ApiProperty({ enum: ['up', 'down'], example: 'down' })
  direction!: 'up' | 'down';

  @ApiProperty({ type: 'integer', minimum: 10, example: 41, description: 'persons in that week' })
  n!: number;

  @ApiProperty({ example: 'Turun melampaui gejolak biasa (n = 41 pada pekan itu).' })
  message!: string;
}

/** A service with more ratings than the persons it served explain. */
export class FloodView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: 'integer', example: 240, description: 'released, of both bases' })
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

  @ApiProperty({ type: PeriodView, description: 'the last week looked at' })
  until!: PeriodView;

  @ApiProperty({ type: [ChangeView], description: 'newest week first' })
  changes!: ChangeView[];

  @ApiProperty({ type: [SubjectView], description: 'too young for their usual noise to be known' })
  learning!: SubjectView[];

  @ApiProperty({ type: PeriodView, description: 'the month of `floods`' })
  month!: PeriodView;

  @ApiProperty({ type: [FloodView] })
  floods!: FloodView[];

  @ApiProperty({ type: [String] })
  notes!: string[];
}
