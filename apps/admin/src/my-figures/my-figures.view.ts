import type { OwnFigure } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { OfficerFigureView } from '../indicators/figure.view.js';
import {
  AttestedFiguresView,
  OfficerFiguresView,
  OfficerReasonsView,
  PeriodView,
  PlaceFiguresView,
  PlaceReasonsView,
  ReasonView,
  SubjectView,
} from '../indicators/indicators.view.js';
import { PulseFigureView } from '../indicators/pulse-figure.view.js';
import { AssignmentView } from '../organisation/organisation.view.js';

class MyUnitView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: PlaceFiguresView, description: 'of the unit with everything below it' })
  figures!: PlaceFiguresView;

  @ApiProperty({ type: PlaceReasonsView })
  reasons!: PlaceReasonsView;

  @ApiProperty({ type: AttestedFiguresView, description: 'what its attested ratings say' })
  attested!: AttestedFiguresView;
}

class MyDayView {
  @ApiProperty({ format: 'date', example: '2026-11-22', description: 'the last day counted' })
  until!: string;

  @ApiProperty({ type: 'integer', minimum: 10, example: 52, description: 'persons up to it' })
  n!: number;
}

abstract class MyRunningFigureView<M extends 'pulse' | 'officer'> implements Omit<
  OwnFigure<M>,
  'assignmentId' | 'period' | 'measure' | 'days' | 'figure'
> {
  @ApiProperty({ format: 'date', example: '2026-11-22', description: 'the last day counted' })
  until!: string;

  @ApiProperty({ type: 'integer', minimum: 10, example: 52, description: 'persons' })
  n!: number;

  @ApiProperty({
    type: [MyDayView],
    description: 'every day up to which it was shown, newest first',
  })
  days!: MyDayView[];

  @ApiProperty({ example: '3' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-30T01:00:00Z' })
  madeAt!: string;

  abstract figure: OwnFigure<M>['figure'];
}

export class MyRunningPulseView extends MyRunningFigureView<'pulse'> {
  @ApiProperty({ type: PulseFigureView })
  figure!: PulseFigureView;
}

export class MyRunningOfficerView extends MyRunningFigureView<'officer'> {
  @ApiProperty({ type: OfficerFigureView })
  figure!: OfficerFigureView;
}

/** An open quarter as only the officer sees it. */
export class MyRunningView {
  @ApiProperty({ type: MyRunningOfficerView, nullable: true })
  officer!: MyRunningOfficerView | null;

  @ApiProperty({ type: MyRunningPulseView, nullable: true })
  pulse!: MyRunningPulseView | null;
}

/** An officer's own figures of one assignment; never beside those of a colleague. */
export class MyAssignmentView {
  @ApiProperty({ type: AssignmentView })
  assignment!: AssignmentView;

  @ApiProperty({
    type: MyRunningView,
    nullable: true,
    description: 'for nobody but the officer; null but of an open quarter',
  })
  running!: MyRunningView | null;

  @ApiProperty({ type: OfficerFiguresView, description: 'of a closed period' })
  figures!: OfficerFiguresView;

  @ApiProperty({ type: OfficerReasonsView })
  reasons!: OfficerReasonsView;

  @ApiProperty({ type: OfficerFiguresView, description: 'in the period before' })
  before!: OfficerFiguresView;

  @ApiProperty({ type: MyUnitView })
  unit!: MyUnitView;

  @ApiProperty({
    type: [ReasonView],
    description: 'what the figures still wait for; empty when all is shown',
  })
  missing!: ReasonView[];
}

export class MySummaryView {
  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({ type: PeriodView })
  before!: PeriodView;

  @ApiProperty({ type: [MyAssignmentView], description: 'that touch the period, newest first' })
  assignments!: MyAssignmentView[];

  @ApiProperty({ type: [String], description: 'what no interval contains' })
  notes!: string[];
}
