const REPLY_PATH = '/tanggapan';

/** Where an officer replies to a quarter. */
export function replyPath(period: string, assignmentId: string): string {
  return `${REPLY_PATH}/${period}/${assignmentId}`;
}
