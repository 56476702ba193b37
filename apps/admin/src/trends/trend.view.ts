import type { Basis, Measure, Standing } from '@app/persistence/releases';
import type { PeriodKind } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import { CoverageView } from '../indicators/coverage.view.js';
import { FigureBasisView, STANDING } from '../indicators/figure-basis.view.js';
import { IntervalView } from '../indicators/figure.view.js';
import { PeriodView, ReasonView, SubjectView } from '../indicators/indicators.view.js';

/** The digits of the newest release of a period. */
export class TrendFigureView {
  @ApiProperty({ format: 'uuid', description: 'of the release, as at …/indicators' })
  id!: string;

  @ApiProperty({ enum: ['open', 'attested'], example: 'open' })
  basis!: Basis;

  @ApiProperty(STANDING)
  standing!: Standing;

  @ApiProperty({ type: FigureBasisView })
  evidence!: FigureBasisView;

  @ApiProperty({ type: 'integer', minimum: 10, example: 64, description: 'persons' })
  n!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '86.60',
    description: 'the mean, 1–4, or the IKM, 25–100; null where only n and interval are published',
  })
  value!: string | null;

  @ApiProperty({ type: IntervalView })
  interval!: IntervalView;

  @ApiProperty({ type: String, nullable: true, example: 'B', description: 'of an IKM only' })
  grade!: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: true,
    description: 'IKM sementara; null beside other measures',
  })
  provisional!: boolean | null;

  @ApiProperty({ type: CoverageView, nullable: true, description: 'null for an officer' })
  coverage!: CoverageView | null;

  @ApiProperty({ example: '1' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-23T01:00:00Z' })
  releasedAt!: string;
}

class NamedUnitView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Dinas Kependudukan' })
  name!: string;
}

/** A unit that went into this one later; its figures stand beside and are never added. */
export class PredecessorView {
  @ApiProperty({ type: NamedUnitView })
  unit!: NamedUnitView;

  @ApiProperty({ type: TrendFigureView, nullable: true })
  figure!: TrendFigureView | null;
}

/** Between this point and the one before, the line is broken: draw it so. */
export class BreakView {
  @ApiProperty({ enum: ['rename', 'merge', 'split', 'method', 'basis'], example: 'merge' })
  kind!: 'rename' | 'merge' | 'split' | 'method' | 'basis';

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-07-01',
    description: 'null for method and basis: from this period on',
  })
  on!: string | null;

  @ApiProperty({ example: 'Dinas Lama berganti nama menjadi Dinas Baru.' })
  message!: string;
}

export class TrendPointView {
  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({ type: TrendFigureView, nullable: true })
  figure!: TrendFigureView | null;

  @ApiProperty({
    type: TrendFigureView,
    nullable: true,
    description:
      'open ratings that form no figure: a line of their own, never joined with the figures',
  })
  publicVoice!: TrendFigureView | null;

  @ApiProperty({ type: ReasonView, nullable: true, description: 'why the figure is null' })
  reason!: ReasonView | null;

  @ApiProperty({
    type: [PredecessorView],
    description: 'of a unit, in periods that began before it took over from others',
  })
  predecessors!: PredecessorView[];

  @ApiProperty({ type: [BreakView] })
  breaks!: BreakView[];
}

export class TrendView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ enum: ['pulse', 'ikm', 'officer'], example: 'ikm' })
  measure!: Measure;

  @ApiProperty({ enum: ['month', 'quarter', 'semester'], example: 'month' })
  kind!: PeriodKind;

  @ApiProperty({ type: [TrendPointView], description: '24 periods, oldest first' })
  points!: TrendPointView[];

  @ApiProperty({ type: [String], description: 'what these figures do not tell' })
  notes!: string[];
}
