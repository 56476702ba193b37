import type {
  CaseSubjectKind,
  HoldingRule,
  LedgerEntry,
  ReviewCase,
} from '@app/persistence/integrity';
import { ASSURANCE_LEVELS, type AssuranceLevel } from '@app/rating';
import { ApiProperty } from '@nestjs/swagger';

const STATES = ['collecting', 'open', 'reinstated', 'excluded', 'counted_by_time'] as const;

export class CaseUnitView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Bidang Pelayanan' })
  name!: string;
}

class HourBlockView {
  @ApiProperty({ type: 'integer', description: '0 before 8, 1 from 8, 2 from 12, 3 from 17' })
  block!: number;

  @ApiProperty({ type: 'integer' })
  n!: number;
}

class ChannelCountView {
  @ApiProperty({ example: 'poster' })
  channel!: string;

  @ApiProperty({ type: 'integer' })
  n!: number;
}

/** Held ratings of one rule, subject, day and level. Nothing here tells what they say, or of whom. */
export class CaseView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['burst', 'same_device', 'proof_misuse'] })
  rule!: HoldingRule;

  @ApiProperty({ example: 'Lonjakan' })
  title!: string;

  @ApiProperty({ description: 'why they are held, with the numbers that led to it' })
  explanation!: string;

  @ApiProperty({ description: 'what can be done now' })
  next!: string;

  @ApiProperty({ type: CaseUnitView })
  unit!: CaseUnitView;

  @ApiProperty({
    enum: ['officer', 'counter', 'unit'],
    description: '`officer`: all of one officer, who is not named',
  })
  subject!: CaseSubjectKind;

  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ enum: ASSURANCE_LEVELS })
  level!: AssuranceLevel;

  @ApiProperty({ enum: STATES })
  state!: ReviewCase['state'];

  @ApiProperty({ format: 'date', description: 'undecided after this day, the ratings count' })
  reviewBy!: string;

  @ApiProperty({ type: 'integer', description: 'ratings held here' })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'ratings of the same subject, day and level' })
  ofDay!: number;

  @ApiProperty({ type: [HourBlockView] })
  hours!: HourBlockView[];

  @ApiProperty({ type: [ChannelCountView] })
  channels!: ChannelCountView[];

  @ApiProperty({ description: 'an officer has objected: excluding takes two reviewers' })
  objected!: boolean;

  @ApiProperty({ description: 'an exclusion waits for the agreement of another reviewer' })
  proposed!: boolean;
}

export class LedgerEntryView implements Omit<LedgerEntry, 'at'> {
  @ApiProperty({ example: 'propose_exclusion' })
  action!: string;

  @ApiProperty({ example: 'same_device' })
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: 'user name; null: a rule or time' })
  by!: string | null;

  @ApiProperty({ type: 'integer' })
  ruleVersion!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
}

export class CaseDetailView extends CaseView {
  @ApiProperty({ type: [LedgerEntryView], description: 'by persons and by time, oldest first' })
  decisions!: LedgerEntryView[];
}

export class CaseAnswerView {
  @ApiProperty({
    enum: [...STATES, 'proposed'],
    description: '`proposed`: another reviewer has to agree',
  })
  state!: ReviewCase['state'] | 'proposed';
}
