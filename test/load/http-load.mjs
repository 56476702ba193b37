/**
 * Ratings over HTTP with keep-alive: `connections` requests at a time as fast as they are answered, or
 * with `perSecond` at that pace. The time before `warmSeconds` is not counted.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

const { url, codes, seconds, warmSeconds, connections, perSecond } = JSON.parse(process.argv[2]);
const pool = new Pool(url, { connections, pipelining: 1 });
const begin = performance.now() + warmSeconds * 1000;
const end = begin + seconds * 1000;
const latencies = [];
let sent = 0;
let refused = 0;
let cpuAtBegin;

async function rate() {
  const code = codes[sent % codes.length];
  const body = JSON.stringify({ id: randomUUID(), code, score: 1 + (sent++ % 4) });
  const start = performance.now();
  const answer = await pool.request({
    method: 'POST',
    path: '/api/v1/ratings',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await answer.body.dump();
  if (start < begin) return;
  cpuAtBegin ??= process.cpuUsage();
  if (answer.statusCode === 201) latencies.push(performance.now() - start);
  else refused += 1;
}

async function rateUntilEnd() {
  while (performance.now() < end) await rate();
}

async function rateAtPace() {
  const [start, answers] = [performance.now(), []];
  while (performance.now() < end) {
    const due = ((performance.now() - start) / 1000) * perSecond;
    while (answers.length < due) answers.push(rate());
    await pause(5);
  }
  await Promise.all(answers);
}

await (perSecond ? rateAtPace() : Promise.all(Array.from({ length: connections }, rateUntilEnd)));
const { user, system } = process.cpuUsage(cpuAtBegin);
await pool.close();
latencies.sort((a, b) => a - b);
process.send({
  perSecond: latencies.length / seconds,
  refused,
  p50Ms: latencies[Math.floor(latencies.length * 0.5)],
  p99Ms: latencies[Math.floor(latencies.length * 0.99)],
  cpuUsPerRating: (user + system) / latencies.length,
});
process.disconnect();
