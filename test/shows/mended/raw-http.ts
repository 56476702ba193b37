import { connect, type Socket } from 'node:net';

/** What a server says to bytes that no HTTP client would send, until it closes the connection. */
export function sendBytes(address: string, bytes: string): Promise<string> {
  return new Promise((answered, failed) => {
    let answer = '';
    const socket = openSocket(address).setEncoding('utf8');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.once('close', () => answered(answer)).once('error', failed);
    socket.write(bytes);
  });
}

export function openSocket(address: string): Socket {
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname);
}

/** A request that ends its connection; lines as they go over the wire. */
export function rawRequest(line: string, ...headers: string[]): string {
  return [line, 'Connection: close', ...headers, '', ''].join('\r\n');
}
