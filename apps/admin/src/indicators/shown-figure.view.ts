import type { Basis, Days, Figure, FigureMeasure, FigureState } from '@app/persistence/figures';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CoverageView } from './coverage.view.js';
import { HoursFigureView, OfficerFigureView } from './figure.view.js';
import { IkmFigureView } from './ikm-figure.view.js';
import { PulseFigureView } from './pulse-figure.view.js';

/** Local days, both included. */
export class DaysView implements Days {
  @ApiProperty({ format: 'date', example: '2026-10-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2026-11-22' })
  until!: string;
}

export class FigureStateView {
  @ApiProperty({
    enum: ['running', 'closed', 'revised'] satisfies FigureState['kind'][],
    example: 'closed',
    description: 'running: the period is open; revised: closed and corrected since',
  })
  kind!: FigureState['kind'];

  @ApiPropertyOptional({ format: 'uuid', description: 'of a closed period' })
  closedPeriodId?: string;

  @ApiPropertyOptional({ type: 'integer', example: 0, description: '0: the closing itself' })
  revision?: number;

  @ApiPropertyOptional({ description: 'whether the closed period has been published' })
  published?: boolean;
}

type AboutSubject =
  'subject' | 'subjectName' | 'unitId' | 'unitName' | 'periodKind' | 'period' | 'notes';

/** One figure digit by digit, and what to say beside it. */
export abstract class FigureView<M extends FigureMeasure> implements Omit<
  Figure<M>,
  AboutSubject | 'figure'
> {
  @ApiProperty({ format: 'uuid', example: '0b8a6a2e-53cf-4a0b-8d3e-8f0f0a2f6b1c' })
  id!: string;

  abstract measure: M;

  @ApiProperty({
    enum: ['all', 'attested'],
    example: 'all',
    description: 'all: every counted rating; attested: those of the levels present and served',
  })
  basis!: Basis;

  @ApiProperty({ type: FigureStateView })
  state!: FigureState;

  @ApiProperty({ type: [DaysView], description: 'the days that are counted, ascending' })
  covers!: DaysView[];

  @ApiProperty({ type: 'integer', minimum: 10, example: 64, description: 'persons' })
  n!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 21,
    description: 'local days with a counted rating; null where days are not known',
  })
  days!: number | null;

  @ApiProperty({ example: '3', description: 'which version of the method note computed it' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2026-12-07T01:00:00Z' })
  madeAt!: string;

  @ApiProperty({
    type: [String],
    example: ['survei elektronik mandiri'],
    description: 'what must be said beside it, in the language of Accept-Language (id, en)',
  })
  notes!: string[];
}

/** Of a place or service: how much of the persons served it has heard, and whether it speaks of one officer. */
abstract class PlaceFigureView<M extends 'pulse' | 'ikm'> extends FigureView<M> {
  @ApiProperty({
    type: CoverageView,
    nullable: true,
    description: 'null beside attested ratings, which are a part of those who answered',
  })
  coverage!: CoverageView | null;

  @ApiProperty({
    example: false,
    description:
      'over 90 % of it is one officer’s: pages show no grade, and reading it adds an audit entry',
  })
  speaksOfOneOfficer!: boolean;
}

export class PlacePulseView extends PlaceFigureView<'pulse'> {
  @ApiProperty({ enum: ['pulse'] })
  measure!: 'pulse';

  @ApiProperty({ type: PulseFigureView })
  figure!: PulseFigureView;
}

export class PlaceIkmView extends PlaceFigureView<'ikm'> {
  @ApiProperty({ enum: ['ikm'] })
  measure!: 'ikm';

  @ApiProperty({ type: IkmFigureView })
  figure!: IkmFigureView;
}

export class HoursView extends FigureView<'hours'> {
  @ApiProperty({ enum: ['hours'] })
  measure!: 'hours';

  @ApiProperty({ type: HoursFigureView })
  figure!: HoursFigureView;
}

/** The pulse beside an officer's figure. */
export class OfficerPulseView extends FigureView<'pulse'> {
  @ApiProperty({ enum: ['pulse'] })
  measure!: 'pulse';

  @ApiProperty({ type: PulseFigureView })
  figure!: PulseFigureView;
}

export class OfficerView extends FigureView<'officer'> {
  @ApiProperty({ enum: ['officer'] })
  measure!: 'officer';

  @ApiProperty({ type: OfficerFigureView })
  figure!: OfficerFigureView;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'setara rekan seunit; empat dari lima rekan berada di 3,2–3,6',
    description:
      "the word about the officer among colleagues, or why there is none; null but at a quarter's closing",
  })
  peerWord!: string | null;
}
