export { CommentBatchStore } from './comment-batch.store.js';
export { type CommentBatch, findCommentBatches } from './read-comments.js';
