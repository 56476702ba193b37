/** The database cannot be had. The message is one sentence for the operator: what happened and what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** The system's or PostgreSQL's error code of whatever was thrown, e.g. `EACCES` or `28P01`. */
export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}
