import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const durations = new Histogram({
  name: 'suara_request_duration_seconds',
  help: 'Time from the first byte of a request to the last byte of its answer, in seconds.',
  labelNames: ['app', 'method', 'route', 'status'],
  buckets: SECONDS,
});

/** Measures every request of an app by the pattern of its route, never by its address. */
export function measureRequests(fastify: FastifyInstance, app: string): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    // a method that no route knows is the sender's free choice and must not become a label
    const method = route === 'none' ? 'any' : request.method;
    durations.observe({ app, method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
