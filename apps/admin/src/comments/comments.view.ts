import type { CommentBatch } from '@app/persistence/comments';
import { ApiProperty } from '@nestjs/swagger';
import { SubjectView } from '../indicators/indicators.view.js';

export class CommentBatchView implements Omit<CommentBatch, 'comments'> {
  @ApiProperty({ type: 'integer', example: 3, description: '1 for the first batch' })
  ordinal!: number;

  @ApiProperty({ example: '2026-11', description: 'month of the release; nothing finer is known' })
  month!: string;

  @ApiProperty({
    type: [String],
    example: ['Antrean cepat, ruang tunggu panas.'],
    description: 'plain text, at least five when released, in an order drawn by lot',
  })
  comments!: string[];
}

export class CommentsView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: [CommentBatchView], description: 'newest first' })
  batches!: CommentBatchView[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: null,
    description: 'for `before`, to read the older ones; null when there are none',
  })
  next!: number | null;
}
