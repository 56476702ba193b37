import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { SECURE_COOKIE } from '../../access/session-cookie.js';
import { SESSION_SCHEME } from '../api-problems.js';

const ABOUT = `
Figures about public services on the calendar grid: running ones of open quarters, and those of closed periods.

Two measures, never mixed: *pulse* (kepuasan sekilas, 1–4) and *IKM* (25–100, from the elements).
Decimal numbers are strings and are shown as they are. A figure that is not shown is null, with a reason.
An officer's figure is evidence for a conversation, never a predikat or a score of an SKP.

Sign in with \`POST /api/v1/session\`; over plain HTTP this works on localhost only, under the cookie
name \`suara-admin\`. \`x-roles\` of a route names the roles that it is for; each sees its own scope. Errors are \`application/problem+json\` (RFC 9457).`.trim();

const DOCS_PATH = '/api/docs';
/** The page brings its own scripts and styles; some of the latter stand in it. */
const DOCS_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Serves the OpenAPI 3.1 document at /api/openapi.json and a page to try it at /api/docs. */
export function serveApiDocument(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Suara Loket: reporting API')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addCookieAuth(SECURE_COOKIE, { type: 'apiKey', in: 'cookie' }, SESSION_SCHEME)
    .addTag('session', 'Signing in and out')
    .addTag('people', 'Who may sign in, and what was done and looked at')
    .addTag('organisation', 'Units, services, locations and assignments')
    .addTag('codes', 'Codes with their QR and posters')
    .addTag('indicators', 'Figures of a period')
    .addTag('exports', 'Figures of a period as a file')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (routeOptions.url?.startsWith(DOCS_PATH))
      reply.header('Content-Security-Policy', DOCS_POLICY);
  });
  SwaggerModule.setup(DOCS_PATH, app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Suara Loket: reporting API',
  });
}
