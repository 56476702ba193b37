import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FuzzCall, Target } from './fuzz-call.js';
import { faultOf, FuzzTally } from './fuzz-judgement.js';

const call = (path: string): FuzzCall => ({ method: 'POST', path, headers: {}, body: '{}' });

describe('the judgement of the fuzz', () => {
  it.each([200, 201, 303, 400, 404, 409, 415, 417, 428, 429])('lets %d pass', (status) => {
    expect(faultOf(call('/'), { status, text: '' })).toBeNull();
  });

  it.each([500, 502, 503])('finds %d, and says what was sent', (status) => {
    expect(faultOf(call('/R/x'), { status, text: '' })).toBe(`${status}: POST /R/x {} "{}"`);
  });

  it('shows no cookie', () => {
    const signedIn = { ...call('/'), headers: { cookie: 'suara-admin=rahasia' } };
    expect(faultOf(signedIn, { status: 500, text: '' })).not.toContain('rahasia');
  });
});

describe('a fuzz of a server with a planted defect', () => {
  let server: Server;
  let target: Target;

  beforeAll(async () => {
    server = createServer((request, reply) => {
      if (request.url === '/hangs-up') request.socket.destroy();
      else reply.writeHead(request.url === '/planted' ? 500 : 400).end();
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    target = new Target(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });

  afterAll(() => {
    target.close();
    server.close();
  });

  it('counts the 500 and the call without an answer, and nothing else', async () => {
    const tally = new FuzzTally();
    for (const path of ['/', '/planted', '/hangs-up', '/']) {
      tally.count(call(path), await target.send(call(path)));
    }
    expect(tally.faults).toEqual([
      '500: POST /planted {} "{}"',
      expect.stringMatching(/^no answer \(.*\): POST \/hangs-up/),
    ]);
    expect(String(tally)).toBe(
      '4 requests (400: 2, 500: 1, none: 1), 2 of them answered with 500 or not at all',
    );
  });
});
