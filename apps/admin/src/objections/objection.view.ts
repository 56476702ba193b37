import type { ReviewTexts } from '../messages/review-texts.js';
import type { Days, Objection, ObjectionState, ReviewObjection } from '@app/persistence/integrity';
import { ApiProperty } from '@nestjs/swagger';
import { CaseUnitView, LedgerEntryView } from '../review/review.view.js';

class DaysView implements Days {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'the first day after it' })
  to!: string;
}

/** What an officer and a reviewer both see of an objection. */
class ObjectionMatterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['attribution', 'comment', 'figure'] })
  kind!: Objection['kind'];

  @ApiProperty({ type: DaysView, nullable: true, description: 'the local days; null of a comment' })
  days!: DaysView | null;

  @ApiProperty({ description: 'redacted as comments are' })
  text!: string;

  @ApiProperty({ enum: ['open', 'upheld', 'rejected'] })
  state!: Objection['state'];

  @ApiProperty({ description: 'what the state means, in words' })
  meaning!: string;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  filedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: Date | null;
}

export class ObjectionView extends ObjectionMatterView implements Objection {
  @ApiProperty({ format: 'uuid' })
  assignmentId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  figureId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  batch!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  index!: number | null;
}

export class ReviewObjectionView extends ObjectionMatterView implements ReviewObjection {
  @ApiProperty({ type: CaseUnitView })
  unit!: CaseUnitView;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the words objected against, of a comment only',
  })
  words!: string | null;

  @ApiProperty({ description: 'upholding waits for the agreement of another reviewer' })
  proposed!: boolean;

  @ApiProperty({ type: [LedgerEntryView] })
  decisions!: LedgerEntryView[];
}

export class ObjectionStateView {
  @ApiProperty({
    enum: ['upheld', 'rejected', 'proposed'],
    description: '`proposed`: another reviewer has to agree',
  })
  state!: Objection['state'] | 'proposed';
}

/** An objection with what has become of it in words. */
export function withMeaning<Row extends { state: ObjectionState }>(
  row: Row,
  texts: ReviewTexts,
): Row & { meaning: string } {
  return { ...row, meaning: texts.objections[row.state] };
}
