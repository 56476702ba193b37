import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '@app/platform';
import type { Role } from '@app/persistence/access';
import { PageRequest } from '../../../apps/admin/src/pages/answer/page-request.js';
import { SealedBox } from '../../../apps/admin/src/pages/answer/sealed-box.js';
import type { MenuPlace } from '../../../apps/admin/src/pages/menu/menu.js';

interface Asking {
  language?: Language;
  path?: string;
  /** what was sent; a GET without it */
  body?: Record<string, string>;
  /** nobody is signed in unless told */
  role?: Role;
  menu?: readonly MenuPlace[];
}

/** A page that is asked for, without a server. */
export function askedPage({
  language = 'id',
  path = '/',
  body,
  role,
  menu = [],
}: Asking = {}): PageRequest {
  const request = {
    method: body === undefined ? 'GET' : 'POST',
    url: path,
    body,
    protocol: 'http',
    cookies: {},
    headers: { 'accept-language': language },
    ...(role && { adminSession: sessionOf(role) }),
  };
  const reply = { setCookie: () => {}, clearCookie: () => {}, type: () => {}, statusCode: 200 };
  const box = new SealedBox(randomBytes(32), () => new Date('2026-11-30T02:00:00Z'));
  const explain = (): never => {
    throw new Error('no error was expected');
  };
  return new PageRequest(request as unknown as FastifyRequest, reply as unknown as FastifyReply, {
    box,
    menu,
    explain,
  });
}

function sessionOf(role: Role): object {
  return {
    id: 'session',
    userId: 'user',
    username: 'ratna',
    role,
    instansiName: 'Kota Contoh',
    marking: 'CONTOH',
  };
}
