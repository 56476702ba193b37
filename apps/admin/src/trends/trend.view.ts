import type { Basis, Days, FigureState, Measure } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { CoverageView } from '../indicators/coverage.view.js';
import { FigureBasisView } from '../indicators/figure-basis.view.js';
import { PeriodView, ReasonView, SubjectView } from '../indicators/indicators.view.js';
import { IntervalView } from '../indicators/pulse-figure.view.js';
import { DaysView, FigureStateView } from '../indicators/shown-figure.view.js';

export const TREND_KINDS = ['month', 'quarter', 'semester', 'year'] as const;

/** The digits of a period as they stand now. */
export class TrendFigureView {
  @ApiProperty({ format: 'uuid', description: 'of the figure, as at …/indicators' })
  id!: string;

  @ApiProperty({ enum: ['all', 'attested'], example: 'all' })
  basis!: Basis;

  @ApiProperty({ type: FigureStateView })
  state!: FigureState;

  @ApiProperty({ type: [DaysView], description: 'the days that are counted, ascending' })
  covers!: Days[];

  @ApiProperty({ type: FigureBasisView, description: 'what the figure rests on' })
  rests!: FigureBasisView;

  @ApiProperty({ type: 'integer', minimum: 10, example: 64, description: 'persons' })
  n!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '86.60',
    description: 'the mean, 1–4, or the IKM, 25–100; null below 30 persons',
  })
  value!: string | null;

  @ApiProperty({
    type: IntervalView,
    nullable: true,
    description: 'of an IKM null while an element has fewer than ten answers',
  })
  interval!: IntervalView | null;

  @ApiProperty({ type: String, nullable: true, example: 'B', description: 'of an IKM only' })
  grade!: string | null;

  @ApiProperty({ type: CoverageView, nullable: true, description: 'null for an officer' })
  coverage!: CoverageView | null;

  @ApiProperty({ example: false, description: 'as at …/indicators: pages show no grade' })
  speaksOfOneOfficer!: boolean;

  @ApiProperty({ type: [String], description: 'what must be said beside it' })
  notes!: string[];

  @ApiProperty({ example: '3' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-23T01:00:00Z' })
  madeAt!: string;
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
  @ApiProperty({ enum: ['rename', 'merge', 'split', 'method'], example: 'merge' })
  kind!: 'rename' | 'merge' | 'split' | 'method';

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-07-01',
    description: 'null for a method: from this period on',
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

  @ApiProperty({ type: ReasonView, nullable: true, description: 'why something is missing' })
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

  @ApiProperty({ enum: TREND_KINDS, example: 'month' })
  kind!: (typeof TREND_KINDS)[number];

  @ApiProperty({ type: [TrendPointView], description: '24 periods, oldest first' })
  points!: TrendPointView[];

  @ApiProperty({ type: [String], description: 'what these figures do not tell' })
  notes!: string[];
}
