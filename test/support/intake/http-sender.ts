import { Agent, type OutgoingHttpHeaders, request as open } from 'node:http';

interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

interface HttpAnswer {
  statusCode: number;
  headers: OutgoingHttpHeaders;
  payload: string;
}

/** What takes requests: an app in this process, or an address that something listens at. */
export interface RequestSender {
  inject(request: HttpRequest): Promise<{
    statusCode: number;
    headers: OutgoingHttpHeaders;
    payload: string;
  }>;
}

/** Sends over sockets, on connections that are kept. @param address e.g. `http://localhost:3000` */
export function overHttp(address: string): RequestSender & { close(): void } {
  const agent = new Agent({ keepAlive: true });
  return {
    inject: (one) => send(new URL(one.url, address), one, agent),
    close: () => agent.destroy(),
  };
}

function send(
  url: URL,
  { method, headers, payload = '' }: HttpRequest,
  agent: Agent,
): Promise<HttpAnswer> {
  return new Promise((answered, failed) => {
    const sent = { ...headers, 'content-length': String(Buffer.byteLength(payload)) };
    const request = open(url, { method, headers: sent, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', failed);
      response.once('end', () =>
        answered({
          statusCode: response.statusCode!,
          headers: response.headers,
          payload: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.once('error', failed).end(payload);
  });
}
