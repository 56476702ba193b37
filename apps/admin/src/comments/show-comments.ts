import type { CommentsView } from './comments.view.js';
import type { FoundComments } from './read-comments.js';

/** A comment that was withheld keeps its place, with a word about why. */
export function showComments({ batches, ...page }: FoundComments, withheld: string): CommentsView {
  return {
    ...page,
    batches: batches.map((batch) => ({
      ...batch,
      comments: batch.comments.map((text) => text ?? withheld),
    })),
  };
}
