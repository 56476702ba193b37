export { addReply, findReplies, type NewReply, type Reply } from './replies.js';
