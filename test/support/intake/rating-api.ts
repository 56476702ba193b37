import type { Intake } from './intake.js';

export interface ApiAnswer {
  status: number;
  type: unknown;
  body: Record<string, unknown> & { errors?: { field: string }[] };
}

/** An agency's own channel that sends ratings as JSON. A text body is sent as it stands. */
export class RatingApi {
  constructor(private readonly intake: Intake) {}

  submit(body: unknown, headers?: Record<string, string>): Promise<ApiAnswer> {
    return this.send('POST', '/api/v1/ratings', body, headers);
  }

  /** @param token undefined: without the header */
  change(
    id: unknown,
    token: unknown,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const proof: Record<string, string> =
      token === undefined ? {} : { 'edit-token': String(token) };
    return this.send('PATCH', `/api/v1/ratings/${String(id)}`, body, { ...proof, ...headers });
  }

  private async send(
    method: 'POST' | 'PATCH',
    url: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await this.intake.app.inject({ method, url, payload, headers: sent });
    const type = answer.headers['content-type'];
    return { status: answer.statusCode, type, body: answer.json() };
  }
}

/** The fields that a problem names. */
export function fieldsOf({ body }: ApiAnswer): string[] {
  return (body.errors ?? []).map(({ field }) => field);
}
