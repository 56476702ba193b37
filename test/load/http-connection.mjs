import { once } from 'node:events';
import { createConnection } from 'node:net';

/**
 * One kept HTTP/1.1 connection with one request at a time and nothing else: a load that costs as little
 * as it can takes the least from what it measures, as pgbench does for the baseline.
 */
export async function openConnection(url) {
  const { host, hostname, port } = new URL(url);
  const socket = createConnection({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  const head = `POST /api/v1/ratings HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`;
  let [received, waiting] = ['', undefined];
  socket.setEncoding('latin1');
  socket.on('data', (text) => {
    received += text;
    const status = statusOfWhole(received);
    if (status === undefined) return;
    received = '';
    waiting.resolve(status);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')));
  return {
    /** Sends ASCII text; resolves to the status when the whole answer has come. */
    post: (body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`, 'latin1');
      }),
    close: () => socket.destroy(),
  };
}

/** The status of an answer that has come whole; undefined while some of it is missing. */
function statusOfWhole(text) {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(text);
  if (!length) throw new Error('an answer without a length cannot be read here');
  return text.length < end + 4 + Number(length[1]) ? undefined : Number(text.slice(9, 12));
}
