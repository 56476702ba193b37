import type { Days, FigureState, ProfileFigure } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { PeriodView, ReasonView, SubjectView } from '../indicators/indicators.view.js';
import { DaysView, FigureStateView } from '../indicators/shown-figure.view.js';

export class ProfileFigureView implements ProfileFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 87, description: 'who answered a field' })
  n!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: { type: 'integer', nullable: true },
    },
    example: { jenis_kelamin: { laki_laki: 41, perempuan: 46 } },
    description:
      'by field and answer; null: fewer than ten, or left out so that another stays hidden',
  })
  fields!: ProfileFigure['fields'];
}

export class ProfileView {
  @ApiProperty({ format: 'uuid', example: '0b8a6a2e-53cf-4a0b-8d3e-8f0f0a2f6b1c' })
  id!: string;

  @ApiProperty({ type: FigureStateView })
  state!: FigureState;

  @ApiProperty({ type: [DaysView], description: 'the days that are counted, ascending' })
  covers!: Days[];

  @ApiProperty({ type: ProfileFigureView })
  figure!: ProfileFigureView;

  @ApiProperty({ example: '3' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2027-01-09T01:00:00Z' })
  madeAt!: string;
}

/** Each field by itself: never crossed with another, nor with what somebody rated. */
export class RespondentsView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({
    type: ProfileView,
    nullable: true,
    description: 'null until the period is closed, and below ten respondents',
  })
  profile!: ProfileView | null;

  @ApiProperty({ type: ReasonView, nullable: true, description: 'null beside a profile' })
  reason!: ReasonView | null;
}
