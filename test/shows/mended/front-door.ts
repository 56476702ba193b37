import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { once } from 'node:events';
import { visit } from '../../support/browser/chromium.js';
import { openSocket, rawRequest, sendBytes } from './raw-http.js';
import type { MendedExample } from './mended-example.js';
import { onOwnProduct } from './own-product.js';

const HOST = 'Host: localhost';

/** What reaches no route, no handler, or is no request. */
const ODD_REQUESTS = [
  rawRequest('GET /%zz HTTP/1.1', HOST),
  rawRequest('GET /api/v1/%zz HTTP/1.1', HOST),
  rawRequest(`GET /${'a'.repeat(20_000)} HTTP/1.1`, HOST),
  rawRequest(`GET /R/${'a'.repeat(3_000)} HTTP/1.1`, HOST),
  rawRequest('RATE / HTTP/1.1', HOST),
  rawRequest('DELETE / HTTP/1.1', HOST),
  rawRequest('GET / HTTP/1.1', HOST, `X: ${'a'.repeat(20_000)}`),
  rawRequest('GET / HTTP/1.1'),
  rawRequest('GET / HTTP/1.1', HOST, 'Expect: a miracle'),
];

const headers: MendedExample = {
  says: 'every answer of both apps carries its headers, also outside routes',
  async show({ addresses }) {
    const statuses: string[] = [];
    for (const address of [addresses.intakeUrl, addresses.adminUrl]) {
      for (const bytes of ODD_REQUESTS) {
        const [head = ''] = (await sendBytes(address, bytes)).split('\r\n\r\n');
        match(head, /content-security-policy: default-src 'none'/i, bytes.slice(0, 60));
        match(head, /x-content-type-options: nosniff/i);
        statuses.push(head.slice(9, 12));
      }
    }
    const { headers: sent } = await fetch(addresses.adminUrl);
    strictEqual(sent.get('strict-transport-security'), null);
    return statuses.join(' ');
  },
};

const strictTransport: MendedExample = {
  says: 'HSTS is sent where people come by https',
  show: () =>
    onOwnProduct({ PUBLIC_URL: 'https://suara.example.go.id' }, async ({ addresses }) => {
      const sent = await Promise.all(
        [addresses.intakeUrl, addresses.adminUrl].map(async (url) =>
          (await fetch(url)).headers.get('strict-transport-security'),
        ),
      );
      deepStrictEqual(sent, ['max-age=31536000', 'max-age=31536000']);
      return String(sent[0]);
    }),
};

const links: MendedExample = {
  says: 'no address becomes a link that leads off',
  async show({ addresses: { intakeUrl } }) {
    const paths = [
      '//evil.example/x',
      '/\\evil.example/x',
      '///evil.example',
      'http://evil.example/x',
      '/%2F%2Fevil.example',
      '//evil.example/x/rincian',
    ];
    for (const path of paths) {
      const answer = await sendBytes(intakeUrl, rawRequest(`GET ${path} HTTP/1.1`, HOST));
      const targets = [...answer.matchAll(/(?:href|action)="([^"]*)"|^location: (.*)$/gim)];
      for (const [, inPage, inHeader] of targets) {
        const to = new URL((inPage ?? inHeader)!.replaceAll('&amp;', '&'), intakeUrl);
        ok(to.protocol === 'data:' || to.origin === intakeUrl, `${path} leads to ${to.href}`);
      }
    }
    return `${paths.length} spellings stay here`;
  },
};

const contentTypes: MendedExample = {
  says: 'the JSON APIs take nothing but JSON, and say so',
  async show({ addresses: { intakeUrl, adminUrl } }) {
    const types = [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ];
    for (const url of [`${adminUrl}/api/v1/session`, `${intakeUrl}/api/v1/ratings`]) {
      for (const type of types) {
        const answer = await fetch(url, {
          method: 'POST',
          body: 'username=admin&password=x',
          headers: { 'content-type': type, 'accept-language': 'en' },
        });
        strictEqual(answer.status, 415);
        match(await answer.text(), /Send application\/json/);
      }
    }
    return '415 six times';
  },
};

const silence: MendedExample = {
  says: 'a hundred silent connections are let go',
  async show({ addresses: { intakeUrl } }) {
    const begun = Date.now();
    const silent = Array.from({ length: 100 }, () => openSocket(intakeUrl).resume());
    await Promise.all(silent.map((socket) => once(socket, 'close')));
    const seconds = Math.round((Date.now() - begun) / 1000);
    ok(seconds <= 20, `${seconds} s`);
    return `all closed after ${seconds} s`;
  },
};

const documentPage: MendedExample = {
  says: 'the page of the API works under its policy',
  async show({ addresses: { adminUrl } }) {
    return visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      const complaints: string[] = [];
      page.on('console', (said) => void (said.type() === 'error' && complaints.push(said.text())));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${adminUrl}/api/docs`);
      await page.locator('.opblock').first().waitFor();
      deepStrictEqual(complaints, []);
      return `${await page.locator('.opblock').count()} routes shown`;
    });
  },
};

/** What both apps bear and answer before a route is found. */
export const FRONT_DOOR: MendedExample[] = [
  headers,
  strictTransport,
  links,
  contentTypes,
  silence,
  documentPage,
];
