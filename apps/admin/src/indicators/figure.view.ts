import type {
  HoursFigure,
  OfficerElement,
  OfficerFigure,
  PrintedWord,
} from '@app/persistence/figures';
import type { WholeDistribution } from '@app/skm';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { FigureBasisView } from './figure-basis.view.js';
import { DISTRIBUTION, FROM_30, IntervalView } from './pulse-figure.view.js';

/** The one word about an officer among colleagues; never a rank. */
export class PrintedWordView {
  @ApiProperty({ description: 'whether there is a word' })
  said!: boolean;

  @ApiPropertyOptional({ enum: ['above', 'level', 'below'], example: 'level' })
  word?: 'above' | 'level' | 'below';

  @ApiPropertyOptional({
    type: IntervalView,
    example: { low: '3.2', high: '3.6' },
    description: 'where four in five colleagues lie, 1–4',
  })
  colleagues?: IntervalView;

  @ApiPropertyOptional({
    enum: ['few ratings', 'few officers', 'few colleagues', 'unequally anchored', 'other services'],
    description: 'why there is none',
  })
  because?: Extract<PrintedWord, { said: false }>['because'];
}

/** Answers to one element about an officer, who is not graded. */
export class OfficerElementView implements OfficerElement {
  @ApiProperty({ type: 'integer', minimum: 10, example: 41 })
  n!: number;

  @ApiProperty({ example: '3.45', description: '1.00–4.00' })
  nrr!: string;

  @ApiProperty({ ...DISTRIBUTION, nullable: true, description: 'null below 30 answers' })
  counts!: WholeDistribution | null;
}

/** Respondent-level mean of kompetensi and perilaku, 1–4: evidence, never a score of an SKP. */
@ApiExtraModels(OfficerElementView)
export class OfficerFigureView implements OfficerFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 41 })
  n!: number;

  @ApiProperty({ type: FigureBasisView })
  basis!: FigureBasisView;

  @ApiProperty({ type: IntervalView })
  interval!: IntervalView;

  @ApiProperty({ type: String, nullable: true, example: '3.52', description: FROM_30 })
  mean!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(OfficerElementView) },
    nullable: true,
    description: 'kompetensi and perilaku, each from ten answers on; null where not shown',
  })
  elements!: Record<string, OfficerElementView> | null;

  @ApiProperty({
    type: PrintedWordView,
    nullable: true,
    description: "said once, at a quarter's closing; null in every other figure",
  })
  word!: PrintedWord | null;
}

class HoursCellView {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    example: [1, 2],
    description: '1 Monday to 7 Sunday',
  })
  weekdays!: number[];

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    example: [1],
    description: "0 before 8, 1 from 8, 2 from 12, 3 from 17 o'clock",
  })
  hourBlocks!: number[];

  @ApiProperty({ type: 'integer', minimum: 10, example: 26 })
  n!: number;

  @ApiProperty({ type: String, nullable: true, example: null, description: FROM_30 })
  mean!: string | null;
}

/** When persons came, neighbouring cells put together until each holds ten. */
export class HoursFigureView implements HoursFigure {
  @ApiProperty({ type: 'integer', minimum: 10, example: 120 })
  n!: number;

  @ApiProperty({ type: [HoursCellView] })
  cells!: HoursCellView[];
}
