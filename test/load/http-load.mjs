/**
 * Ratings over HTTP with keep-alive: `connections` requests at a time as fast as they are answered, or
 * with `perSecond` at that pace. The time before `warmSeconds` is not counted.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openConnection } from './http-connection.mjs';

const { url, codes, seconds, warmSeconds, connections, perSecond } = JSON.parse(process.argv[2]);
const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
const start = performance.now();
const begin = start + warmSeconds * 1000;
const end = begin + seconds * 1000;
const latencies = [];
let sent = 0;
let refused = 0;
let cpuAtBegin;

async function rateUntilEnd(connection, index) {
  for (let turn = 0; performance.now() < end; turn += 1) {
    if (perSecond) await pause(start + dueMs(index, turn) - performance.now());
    await rate(connection);
  }
}

/** When a connection's turn comes so that all together keep the pace. */
function dueMs(index, turn) {
  return ((turn * connections + index) / perSecond) * 1000;
}

async function rate(connection) {
  const code = codes[sent % codes.length];
  const body = JSON.stringify({ id: randomUUID(), code, score: 1 + (sent++ % 4) });
  const at = performance.now();
  const status = await connection.post(body);
  if (at < begin) return;
  cpuAtBegin ??= process.cpuUsage();
  if (status === 201) latencies.push(performance.now() - at);
  else refused += 1;
}

await Promise.all(open.map(rateUntilEnd));
const elapsedSeconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(cpuAtBegin);
open.forEach((connection) => connection.close());
latencies.sort((a, b) => a - b);
process.send({
  perSecond: latencies.length / elapsedSeconds,
  refused,
  p50Ms: latencies[Math.floor(latencies.length * 0.5)],
  p99Ms: latencies[Math.floor(latencies.length * 0.99)],
  cpuUsPerRating: (user + system) / latencies.length,
});
process.disconnect();
