import type { FastifyInstance } from 'fastify';

/** Null when the app can serve, else a code for the operator that says what is missing. */
export type FindObstacle = () => Promise<string | null>;

/**
 * Adds `GET /health/live` (the process answers) and `GET /health/ready` (it can serve: 200, or 503 with
 * the first obstacle's code). Both stand before sessions and rate limits, and tell nothing about anybody.
 */
export function serveHealth(fastify: FastifyInstance, ...finders: FindObstacle[]): void {
  fastify.get('/health/live', () => ({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    for (const findObstacle of finders) {
      const obstacle = await findObstacle();
      if (obstacle !== null) return reply.status(503).send({ status: 'not ready', obstacle });
    }
    return { status: 'ready' };
  });
}
