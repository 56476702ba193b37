/** The baseline without pgbench: a single-row INSERT on each of many connections, again and again. */
import pg from 'pg';

const { url, sql, seconds, connections } = JSON.parse(process.argv[2]);
const clients = Array.from({ length: connections }, () => new pg.Client(url));
await Promise.all(clients.map((client) => client.connect()));
const start = performance.now();
const end = start + seconds * 1000;
let done = 0;

async function insertUntilEnd(client) {
  while (performance.now() < end) {
    await client.query({ name: 'insert', text: sql });
    done += 1;
  }
}

await Promise.all(clients.map(insertUntilEnd));
const perSecond = (done / (performance.now() - start)) * 1000;
await Promise.all(clients.map((client) => client.end()));
process.send({ perSecond });
process.disconnect();
