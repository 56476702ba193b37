import type { Basis, FigureByMeasure, Measure, Release, Standing } from '@app/persistence/releases';
import { ApiProperty } from '@nestjs/swagger';
import { CoverageView } from './coverage.view.js';
import { STANDING } from './figure-basis.view.js';
import { IkmFigureView, OfficerFigureView, PulseFigureView } from './figure.view.js';

/** What was published, digit by digit, and what to say beside it. */
abstract class ReleaseView<M extends Measure> implements Omit<
  Release<M>,
  'subjectKind' | 'subjectId' | 'period' | 'figure'
> {
  @ApiProperty({ format: 'uuid', example: '0b8a6a2e-53cf-4a0b-8d3e-8f0f0a2f6b1c' })
  id!: string;

  abstract measure: M;

  @ApiProperty({
    enum: ['open', 'attested'],
    example: 'open',
    description:
      'open: ratings that prove nothing about their origin; attested: present and served',
  })
  basis!: Basis;

  @ApiProperty(STANDING)
  standing!: Standing;

  @ApiProperty({
    type: 'integer',
    example: 3,
    description: '1 for the first release of this figure in the period',
  })
  ordinal!: number;

  @ApiProperty({ type: 'integer', minimum: 10, example: 64, description: 'persons' })
  n!: number;

  @ApiProperty({ type: 'integer', example: 21, description: 'local days with a counted rating' })
  days!: number;

  abstract figure: FigureByMeasure[M];

  @ApiProperty({ example: '1', description: 'which version of the method note computed it' })
  methodVersion!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-23T01:00:00Z' })
  releasedAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'indeks terbuka, tidak tahan manipulasi',
    description:
      'what the standing means, to be shown beside the figure in the language of Accept-Language ' +
      '(id, en); null for official',
  })
  note!: string | null;

  @ApiProperty({
    type: [String],
    description: 'what the figure does not tell, in the language of Accept-Language',
  })
  notes!: string[];
}

/** Of a place: beside its digits, how much of the persons served it has heard. */
abstract class PlaceReleaseView<M extends 'pulse' | 'ikm'> extends ReleaseView<M> {
  @ApiProperty({ type: CoverageView })
  coverage!: CoverageView;
}

export class PulseReleaseView extends PlaceReleaseView<'pulse'> {
  @ApiProperty({ enum: ['pulse'] })
  measure!: 'pulse';

  @ApiProperty({ type: PulseFigureView })
  figure!: PulseFigureView;
}

export class IkmReleaseView extends PlaceReleaseView<'ikm'> {
  @ApiProperty({ enum: ['ikm'] })
  measure!: 'ikm';

  @ApiProperty({ type: IkmFigureView })
  figure!: IkmFigureView;
}

/** The pulse beside an officer's figure. */
export class OfficerPulseReleaseView extends ReleaseView<'pulse'> {
  @ApiProperty({ enum: ['pulse'] })
  measure!: 'pulse';

  @ApiProperty({ type: PulseFigureView })
  figure!: PulseFigureView;
}

export class OfficerReleaseView extends ReleaseView<'officer'> {
  @ApiProperty({ enum: ['officer'] })
  measure!: 'officer';

  @ApiProperty({ type: OfficerFigureView })
  figure!: OfficerFigureView;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'setara rekan selayanan',
    description: 'the word about the officer among colleagues; null for the public voice',
  })
  peerWord!: string | null;
}
