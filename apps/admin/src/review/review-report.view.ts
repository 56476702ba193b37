import type {
  MarkKind,
  ReviewSymmetry,
  ServiceBeyondPersonsServed,
  UnitContrast,
  UnitMarks,
} from '@app/persistence/integrity';
import { ASSURANCE_LEVELS, type AssuranceLevel } from '@app/rating';
import { ApiProperty } from '@nestjs/swagger';
import { CaseUnitView } from './review.view.js';

export class ReviewSymmetryView implements ReviewSymmetry {
  @ApiProperty({ example: 'rina' })
  reviewer!: string;

  @ApiProperty({ type: 'integer', description: 'ratings excluded, alone or with another; from 10' })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'of 100, those with 3 or 4; the others had 1 or 2' })
  highPercent!: number;

  @ApiProperty({ format: 'date' })
  reportedOn!: string;
}

export class UnitContrastView implements UnitContrast {
  @ApiProperty({ type: CaseUnitView })
  unit!: CaseUnitView;

  @ApiProperty({
    example: 4.22,
    description:
      'standard errors between the means of present and served; above 0: present is higher',
  })
  z!: number;

  @ApiProperty({ enum: ['present higher', 'present lower'] })
  verdict!: UnitContrast['verdict'];

  @ApiProperty({ description: 'what it means, and what to look at' })
  meaning!: string;
}

export class ServiceBeyondPersonsServedView implements ServiceBeyondPersonsServed {
  @ApiProperty({ type: CaseUnitView })
  unit!: CaseUnitView;

  @ApiProperty({ type: CaseUnitView })
  service!: CaseUnitView;

  @ApiProperty({ example: '2026-11' })
  month!: string;

  @ApiProperty({ type: 'integer', example: 64, description: 'of every level' })
  ratings!: number;

  @ApiProperty({ type: 'integer', example: 40, description: 'persons, as the agency entered them' })
  personsServed!: number;

  @ApiProperty({ description: 'what it means, and what to look at' })
  meaning!: string;
}

export class UnitMarksView implements UnitMarks {
  @ApiProperty({ type: CaseUnitView })
  unit!: CaseUnitView;

  @ApiProperty({ enum: ASSURANCE_LEVELS })
  level!: AssuranceLevel;

  @ApiProperty({
    enum: [
      'straight_line',
      'outside_hours',
      'shared_device',
      'office_network',
      'staff_device',
      'counted_by_time',
    ] satisfies MarkKind[],
  })
  kind!: MarkKind;

  @ApiProperty({ description: 'what the mark means; marked ratings count' })
  meaning!: string;

  @ApiProperty({ type: 'integer', description: 'marked ratings of the 28 days before, from 4' })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'local days on which there were any' })
  days!: number;
}
