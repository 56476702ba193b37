import { Agent, request } from 'node:http';

/** One request as it goes over the wire. */
export interface FuzzCall {
  method: string;
  /** with the query; nothing in it is encoded any more */
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | null;
}

export interface FuzzAnswer {
  /** null: there was none */
  status: number | null;
  text: string;
}

const PATIENCE_MS = 20_000;

/** A server, and the connections to it that are kept open. */
export class Target {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly url: URL;

  constructor(url: string) {
    this.url = new URL(url);
  }

  /** Sends a call as it stands; what goes wrong on the way is an answer without a status. */
  send({ method, path, headers, body }: FuzzCall): Promise<FuzzAnswer> {
    const { hostname, port } = this.url;
    return new Promise((answered) => {
      const fail = (error: Error): void => answered({ status: null, text: String(error) });
      // without a length, the body of a GET would be read as the next request
      const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = { hostname, port, method, path, agent: this.agent };
      const sent = request(
        { ...options, headers: { ...headers, ...length }, timeout: PATIENCE_MS },
        (answer) => {
          const status = answer.statusCode ?? null;
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', fail);
          answer.on('end', () => answered({ status, text: Buffer.concat(chunks).toString() }));
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.on('error', fail);
      sent.end(body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

const SHOWN = 300;

/** A call in one line, to be sent again by hand. */
export function describeCall({ method, path, headers, body }: FuzzCall): string {
  const shown = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'cookie'));
  const bytes = typeof body === 'string' ? JSON.stringify(body) : (body?.toString('base64') ?? '');
  return `${method} ${path.slice(0, SHOWN)} ${JSON.stringify(shown).slice(0, SHOWN)} ${bytes.slice(0, SHOWN)}`;
}
