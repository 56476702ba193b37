import type {
  ElementFigure,
  IkmFigure,
  OfficerFigure,
  OutsideShare,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
} from '@app/persistence/releases';
import type { Coverage } from '@app/skm';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { FigureBasisView, PeerFigureView } from './figure-basis.view.js';

export class IntervalView {
  @ApiProperty({ example: '3.31' })
  low!: string;

  @ApiProperty({ example: '3.55' })
  high!: string;
}

const FROM_30 = 'null below 30 persons: then only n and the interval are published';

export class OutsideShareView implements OutsideShare {
  @ApiProperty({ type: 'integer', minimum: 10, example: 31, description: 'who gave a reason' })
  n!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '61.29',
    description: `percent who named a cause outside the officer's hands; null below 30 persons`,
  })
  percent!: string | null;
}

export class ReasonCountView implements ReasonCount {
  @ApiProperty({ example: 'alasan_lama' })
  key!: string;

  @ApiProperty({ example: 'waktu', description: 'the element that it belongs to' })
  element!: string;

  @ApiProperty({ enum: ['officer', 'system'], example: 'system' })
  cause!: 'officer' | 'system';

  @ApiProperty({ type: 'integer', minimum: 10, example: 17 })
  n!: number;
}

export class ReasonCountsView implements ReasonCounts {
  @ApiProperty({ type: 'integer', minimum: 10, example: 44, description: 'who gave a reason' })
  n!: number;

  @ApiProperty({
    type: [ReasonCountView],
    description: 'most frequent first; reasons of fewer than ten persons are left out',
  })
  top!: ReasonCountView[];
}

/** Kepuasan sekilas, 1–4; never graded, never called IKM. */
export class PulseFigureView implements PulseFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 64 })
  n!: number;

  @ApiProperty({ type: FigureBasisView })
  evidence!: FigureBasisView;

  @ApiProperty({ type: IntervalView, description: '95 % interval of the mean' })
  interval!: IntervalView;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { 1: 2, 2: 5, 3: 25, 4: 32 },
    description: `persons by answer; ${FROM_30}`,
  })
  counts!: Record<string, number> | null;

  @ApiProperty({ type: String, nullable: true, example: '3.36', description: FROM_30 })
  mean!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '89.06',
    description: `percent of answers 3 and 4; ${FROM_30}`,
  })
  positive!: string | null;

  @ApiProperty({
    type: OutsideShareView,
    nullable: true,
    description: 'of an assignment; null below 10 persons who gave a reason',
  })
  outside!: OutsideShareView | null;

  @ApiProperty({
    type: ReasonCountsView,
    nullable: true,
    description: 'of a unit; null below 10 persons who gave a reason',
  })
  reasons!: ReasonCountsView | null;
}

export class ElementFigureView implements ElementFigure {
  @ApiProperty({ type: 'integer', example: 60 })
  n!: number;

  @ApiProperty({ example: '3.45', description: '1.00–4.00' })
  nrr!: string;

  @ApiProperty({ example: '86.25', description: '25.00–100.00' })
  ikm!: string;

  @ApiProperty({ example: 'B', enum: ['A', 'B', 'C', 'D'] })
  grade!: string;
}

export class CompatibilityView {
  @ApiProperty({ example: '87.48' })
  '0.111'!: string;

  @ApiProperty({ example: '86.69' })
  '0.11'!: string;
}

/** Indeks Kepuasan Masyarakat, 25–100, from the elements only. */
@ApiExtraModels(ElementFigureView)
export class IkmFigureView implements IkmFigure, Pick<Coverage, 'provisional'> {
  @ApiProperty({ type: 'integer', minimum: 10, example: 60 })
  n!: number;

  @ApiProperty({ type: FigureBasisView })
  evidence!: FigureBasisView;

  @ApiProperty({ type: IntervalView, example: { low: '84.10', high: '90.20' } })
  interval!: IntervalView;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '87.56',
    description: `${FROM_30}, or while an element has no answer`,
  })
  ikm!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B', enum: ['A', 'B', 'C', 'D'] })
  grade!: string | null;

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
    description: `by element key; ${FROM_30}`,
  })
  elements!: Record<string, ElementFigureView> | null;

  @ApiProperty({ type: [String], example: [], description: 'elements without any answer' })
  missing!: string[];

  @ApiProperty({
    type: CompatibilityView,
    nullable: true,
    description: 'the same answers under the rounded weights of printed forms',
  })
  compatibility!: CompatibilityView | null;

  @ApiProperty({
    example: true,
    description:
      'IKM sementara: the sample plan is not met, or the number served is unknown; computed when read',
  })
  provisional!: boolean;
}

/** Respondent-level mean of kompetensi and perilaku, 1–4: evidence, never a score of an SKP. */
export class OfficerFigureView implements OfficerFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 41 })
  n!: number;

  @ApiProperty({ type: FigureBasisView })
  evidence!: FigureBasisView;

  @ApiProperty({ type: IntervalView })
  interval!: IntervalView;

  @ApiProperty({ type: String, nullable: true, example: '3.52', description: FROM_30 })
  mean!: string | null;

  @ApiProperty({
    type: PeerFigureView,
    nullable: true,
    description: 'null below 30 persons, and for open ratings',
  })
  peers!: PeerFigureView | null;
}
