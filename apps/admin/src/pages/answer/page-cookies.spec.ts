import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageCookies } from './page-cookies.js';

function cookiesOver(protocol: string): { jar: Record<string, string>; cookies: PageCookies } {
  const jar: Record<string, string> = {};
  const reply = {
    setCookie: (name: string, value: string) => (jar[name] = value),
    clearCookie: (name: string) => delete jar[name],
  };
  const request = { protocol, cookies: jar };
  return {
    jar,
    cookies: new PageCookies(
      request as unknown as FastifyRequest,
      reply as unknown as FastifyReply,
    ),
  };
}

it('a long value goes into several cookies and comes back whole', () => {
  const { jar, cookies } = cookiesOver('http');
  const long = 'x'.repeat(8_000);
  expect(cookies.set('form', long, 60)).toBe(true);
  expect(Object.keys(jar)).toEqual(['suara-form', 'suara-form-1', 'suara-form-2']);
  expect(cookies.get('form')).toBe(long);
  cookies.set('form', 'short', 60);
  expect([cookies.get('form'), Object.keys(jar)]).toEqual(['short', ['suara-form']]);
  cookies.clear('form');
  expect([cookies.get('form'), jar]).toEqual([null, {}]);
});

it('what no header can hold is not kept', () => {
  const { jar, cookies } = cookiesOver('https');
  expect(cookies.set('form', 'x'.repeat(11_000), 60)).toBe(false);
  expect(jar).toEqual({});
});

it('over https a cookie is bound to this host', () => {
  const { jar, cookies } = cookiesOver('https');
  cookies.set('notice', 'x', 60);
  expect(Object.keys(jar)).toEqual(['__Host-suara-notice']);
});
