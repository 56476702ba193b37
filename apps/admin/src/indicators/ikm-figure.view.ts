import type { AttestedIndex, IkmFigure, IkmMeans, ServicesMean } from '@app/persistence/figures';
import type {
  FeeBasis,
  Grade,
  IkmReadiness,
  PrintedElement,
  Sufficiency,
  WholeDistribution,
} from '@app/skm';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { FigureBasisView } from './figure-basis.view.js';
import { DISTRIBUTION, IntervalView } from './pulse-figure.view.js';

const GRADES = ['A', 'B', 'C', 'D'];
const WHEN_SHOWN = 'null until 30 answered, each element at least ten times';

/** Whether the IKM is shown, or what it still lacks. */
export class ReadinessView {
  @ApiProperty({
    enum: ['shown', 'waiting', 'untold'] satisfies IkmReadiness['state'][],
    example: 'waiting',
  })
  state!: IkmReadiness['state'];

  @ApiPropertyOptional({ type: 'integer', minimum: 10, example: 24, description: 'if waiting' })
  respondents?: number;

  @ApiPropertyOptional({ type: 'integer', example: 30, description: 'if waiting' })
  needed?: number;

  @ApiPropertyOptional({
    type: [String],
    example: ['biaya'],
    description: 'elements with fewer than ten answers; if waiting',
  })
  unanswered?: string[];
}

export class ElementFigureView implements PrintedElement {
  @ApiProperty({ type: 'integer', minimum: 10, example: 60 })
  n!: number;

  @ApiProperty({ example: '3.45', description: '1.00–4.00' })
  nrr!: string;

  @ApiProperty({ example: '86.25', description: '25.00–100.00' })
  ikm!: string;

  @ApiProperty({ example: 'B', enum: GRADES })
  grade!: Grade;

  @ApiProperty({ ...DISTRIBUTION, nullable: true, description: 'null below 30 answers' })
  counts!: WholeDistribution | null;
}

export class CompatibilityView {
  @ApiProperty({ example: '87.48' })
  '0.111'!: string;

  @ApiProperty({ example: '86.69' })
  '0.11'!: string;
}

export class ServicesMeanView implements ServicesMean {
  @ApiProperty({ type: String, nullable: true, example: '82.22' })
  ikm!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B', enum: GRADES })
  grade!: string | null;

  @ApiProperty({ type: 'integer', example: 11, description: 'services that entered it' })
  count!: number;

  @ApiProperty({ type: [String], description: 'services without an IKM of their own, by name' })
  omitted!: string[];
}

/** Both ways of putting services together. */
export class IkmMeansView implements IkmMeans {
  @ApiProperty({ type: ServicesMeanView, description: 'every answer counts once' })
  pooled!: ServicesMeanView;

  @ApiProperty({ type: ServicesMeanView, description: 'every service counts once' })
  services!: ServicesMeanView;
}

/** The index of the attested ratings among them, and how far it differs. */
export class AttestedIndexView implements AttestedIndex {
  @ApiProperty({ type: 'integer', example: 45, description: 'respondents' })
  n!: number;

  @ApiProperty({ example: '84.10' })
  ikm!: string;

  @ApiProperty({ example: '+2.50', description: 'index of all less that of the attested ones' })
  difference!: string;

  @ApiProperty({ example: '1.90', description: 'the difference in standard errors' })
  z!: string;

  @ApiProperty({ description: 'beyond ±2.33: a reason to look' })
  flagged!: boolean;
}

/** How the number of respondents compares with the sample plan; it holds nothing back. */
export class SufficiencyView implements Sufficiency {
  @ApiProperty({ type: 'integer', example: 120 })
  respondents!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 341,
    description: 'that Krejcie and Morgan ask for; null while the persons served are not known',
  })
  needed!: number | null;

  @ApiProperty({ type: Boolean, nullable: true, example: false })
  reached!: boolean | null;
}

/** Indeks Kepuasan Masyarakat, 25–100, from the elements only. */
@ApiExtraModels(ElementFigureView)
export class IkmFigureView implements IkmFigure {
  @ApiProperty({ type: ReadinessView })
  readiness!: IkmReadiness;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 10, example: 60 })
  n!: number | null;

  @ApiProperty({ type: FigureBasisView })
  basis!: FigureBasisView;

  @ApiProperty({
    type: IntervalView,
    nullable: true,
    example: { low: '84.10', high: '90.20' },
    description: 'null while an element has fewer than ten answers',
  })
  interval!: IntervalView | null;

  @ApiProperty({ type: String, nullable: true, example: '87.56', description: WHEN_SHOWN })
  ikm!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B', enum: GRADES })
  grade!: Grade | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '0.93',
    description: '0–1: how likely a repeat among as many similar respondents has the same grade',
  })
  sameGrade!: string | null;

  @ApiProperty({
    type: IntervalView,
    nullable: true,
    example: { low: '30.70', high: '98.20' },
    description:
      'what the IKM would be if all who were served and did not answer had given the lowest, and the ' +
      'highest answer; null while the persons served are not known; computed when read',
  })
  bounds!: IntervalView | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(ElementFigureView) },
    nullable: true,
    description: `by element key; ${WHEN_SHOWN}`,
  })
  elements!: Record<string, ElementFigureView> | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { allOf: [{ $ref: getSchemaPath(IntervalView) }], nullable: true },
    nullable: true,
    description:
      '95 % intervals of the mean answers, 1–4, by element key; null below 30 answers, and of a fee that counts as 4; computed when read',
  })
  elementIntervals!: Record<string, IntervalView | null> | null;

  @ApiProperty({
    type: CompatibilityView,
    nullable: true,
    description: 'the same answers under the rounded weights of printed forms',
  })
  compatibility!: Record<string, string> | null;

  @ApiProperty({
    enum: ['asked', 'partly', 'eight-elements', 'fee-as-four'] satisfies FeeBasis[],
    example: 'asked',
    description: 'what the index makes of services without a fee',
  })
  fee!: FeeBasis;

  @ApiProperty({ example: false, description: 'sementara: the period is still open' })
  provisional!: boolean;

  @ApiProperty({
    type: SufficiencyView,
    nullable: true,
    description: 'null while the period is open; computed when read',
  })
  sufficiency!: SufficiencyView | null;

  @ApiProperty({ type: IkmMeansView, nullable: true, description: 'of a place with services' })
  means!: IkmMeansView | null;

  @ApiProperty({ type: AttestedIndexView, nullable: true, description: 'of a place' })
  attested!: AttestedIndexView | null;
}
