import { ApiProperty } from '@nestjs/swagger';
import {
  OfficerFiguresView,
  PeriodView,
  PublicFiguresView,
  SubjectView,
} from '../indicators/indicators.view.js';
import { AssignmentView } from '../organisation/organisation.view.js';

class MyUnitView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: PublicFiguresView, description: 'of the unit with everything below it' })
  figures!: PublicFiguresView;

  @ApiProperty({ type: PublicFiguresView, description: 'open ratings that form no figure' })
  publicVoice!: PublicFiguresView;
}

export class MissingView {
  @ApiProperty({
    enum: ['too-few', 'public-voice-only', 'running-week', 'interval-only'],
    example: 'too-few',
  })
  code!: 'too-few' | 'public-voice-only' | 'running-week' | 'interval-only';

  @ApiProperty({ example: 'Angka belum dirilis.' })
  message!: string;
}

/** An officer's own figures of one assignment; never beside those of a colleague. */
export class MyAssignmentView {
  @ApiProperty({ type: AssignmentView })
  assignment!: AssignmentView;

  @ApiProperty({ type: OfficerFiguresView })
  figures!: OfficerFiguresView;

  @ApiProperty({
    type: OfficerFiguresView,
    description: 'open ratings: suara publik, bukan bahan penilaian',
  })
  publicVoice!: OfficerFiguresView;

  @ApiProperty({ type: OfficerFiguresView, description: 'in the period before' })
  before!: OfficerFiguresView;

  @ApiProperty({ type: MyUnitView })
  unit!: MyUnitView;

  @ApiProperty({
    type: [MissingView],
    description: 'what the figure still waits for; empty when it is shown',
  })
  missing!: MissingView[];
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
