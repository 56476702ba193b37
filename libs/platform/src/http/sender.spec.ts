import fastify from 'fastify';
import { Logger } from '@nestjs/common';
import { tellSenders, trustIn } from './sender.js';

const PROXY = '127.0.0.1';

async function senderOf(
  header: string | string[] | undefined,
  { proxies = ['loopback'], remoteAddress = PROXY } = {},
): Promise<string | null> {
  const trusts = trustIn(proxies);
  const app = fastify({ trustProxy: trusts });
  tellSenders(app, trusts);
  app.get('/', ({ sender }) => ({ sender }));
  const headers = header === undefined ? {} : { 'x-forwarded-for': header };
  const answer = await app.inject({ url: '/', headers, remoteAddress });
  await app.close();
  return answer.json<{ sender: string | null }>().sender;
}

beforeEach(() => void jest.spyOn(Logger.prototype, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

it.each([
  ['203.0.113.5', '203.0.113.5'],
  ['203.0.113.5:51234', '203.0.113.5'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['"[2001:DB8:0::1]:443"', '2001:db8::1'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
  ['198.51.100.7, 203.0.113.5:51234', '203.0.113.5'],
  ['198.51.100.7 ,\t203.0.113.5', '203.0.113.5'],
  ['203.0.113.5, 127.0.0.1:8080', '203.0.113.5'],
  ['203.0.113.5, ::ffff:127.0.0.1', '203.0.113.5'],
  ['203.0.113.5, [::1]:9000', '203.0.113.5'],
  ['unknown, 203.0.113.5', '203.0.113.5'],
])('behind a proxy that says %j is %s', async (header, sender) => {
  expect(await senderOf(header)).toBe(sender);
});

it.each([
  'unknown',
  '_hidden',
  '',
  ' ',
  ',',
  '203.0.113.300',
  'x'.repeat(300),
  '198.51.100.7, unknown',
  '127.0.0.1',
])('behind a proxy that says %j is not known', async (header) => {
  expect(await senderOf(header)).toBeNull();
});

it('is whoever connects, where nobody forwards', async () => {
  expect(await senderOf(undefined)).toBe(PROXY);
  expect(await senderOf(undefined, { remoteAddress: '203.0.113.5' })).toBe('203.0.113.5');
});

it.each([
  [['loopback'], '203.0.113.9'],
  [[], PROXY],
  [['172.18.0.0/16'], PROXY],
])('with %j trusted nobody else is believed, such as %s', async (proxies, remoteAddress) => {
  expect(await senderOf('198.51.100.7', { proxies, remoteAddress })).toBe(remoteAddress);
});

it('believes networks, single addresses and both families', () => {
  const trusts = trustIn(['172.18.0.0/16', '203.0.113.9', 'fd00::/64']);
  const asked = [
    '172.18.3.4',
    '::ffff:172.18.3.4',
    '203.0.113.9:80',
    'fd00::7',
    '203.0.113.10',
    'fd01::7',
    'unknown',
  ];
  expect(asked.map(trusts)).toEqual([true, true, true, true, false, false, false]);
});

it('says once that a proxy seems to stand in front, and never for a visitor from outside', async () => {
  const trusts = trustIn([]);
  const app = fastify({ trustProxy: trusts });
  tellSenders(app, trusts);
  const warned = jest.spyOn(Logger.prototype, 'warn');
  const ask = (remoteAddress: string): Promise<unknown> =>
    app.inject({ url: '/', headers: { 'x-forwarded-for': '198.51.100.7' }, remoteAddress });
  await ask('203.0.113.5');
  expect(warned).not.toHaveBeenCalled();
  await ask('10.1.2.3');
  await ask('127.0.0.1');
  expect(warned.mock.calls).toEqual([[expect.stringMatching(/TRUSTED_PROXIES.*name it there/)]]);
  await app.close();
});
