export { LONGEST_COMMENT, type ReadComment, redactComment } from './redact-comment.js';
