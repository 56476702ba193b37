/** The store without HTTP: `append_ratings` with batches of one size on a few connections. */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

const { url, codes, seconds, connections, batch } = JSON.parse(process.argv[2]);
const clients = Array.from({ length: connections }, () => new pg.Client(url));
await Promise.all(clients.map((client) => client.connect()));
const start = performance.now();
const end = start + seconds * 1000;
let done = 0;

function newCommand(_, index) {
  const [id, at] = [randomUUID(), new Date()];
  const hash = createHash('sha256').update(id).digest('hex');
  return {
    ...{ op: 'submit', id, at, seenAt: at, level: 'open', source: 'api', amendable: false },
    ...{ code: codes[index % codes.length], score: 1 + (index % 4), serviceId: null, answers: {} },
    ...{ officerRejected: false, bodyHash: hash, receiptHash: hash },
  };
}

async function appendUntilEnd(client) {
  while (performance.now() < end) {
    const commands = Array.from({ length: batch }, newCommand);
    const text = 'SELECT append_ratings($1) AS outcomes';
    const { rows } = await client.query(text, [JSON.stringify(commands)]);
    const created = rows[0].outcomes.filter(({ outcome }) => outcome === 'created').length;
    if (created !== batch) throw new Error(`${batch - created} ratings were refused`);
    done += created;
  }
}

await Promise.all(clients.map(appendUntilEnd));
const perSecond = (done / (performance.now() - start)) * 1000;
await Promise.all(clients.map((client) => client.end()));
process.send({ perSecond, cpuUsPerRating: cpuUs() / done });
process.disconnect();

function cpuUs() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
