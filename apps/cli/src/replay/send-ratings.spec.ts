import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendRatings } from './send-ratings.js';

const ratings = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
  id,
  code: 'C0NT0H07S',
  score: 3,
  answers: { biaya: 3 },
}));

let server: Server;
let answers: object[];

beforeEach(async () => {
  answers = [];
  server = createServer((_, response) => {
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers.shift() ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const send = (): Promise<void> =>
  sendRatings(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ratings,
    () => undefined,
  );

it('sends all of them', async () => {
  await expect(send()).resolves.toBeUndefined();
});

it('stops where a rating was stored without its answers, and says what to do', async () => {
  answers = [{}, {}, {}, {}, { detailsStored: false }];
  await expect(send()).rejects.toThrow(/without its answers.*In the next hour/);
});
