import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * One line for every answer from a status on: request id, method, pattern of the route, status, milliseconds. Never the
 * address of the sender, the URL, a header or a body: a URL holds a code, and with its time it would say
 * who stood at a counter when.
 *
 * @param from the smallest status worth a line. The citizens' app logs no success: the line's time,
 *   beside the order of the journal, would be the exact time that the database forgets.
 */
export function logRequests(fastify: FastifyInstance, from = 0): void {
  const logger = new Logger('request');
  fastify.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode >= from) {
      logger.log({
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      });
    }
    done();
  });
}
