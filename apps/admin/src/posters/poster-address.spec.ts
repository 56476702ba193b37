import { checkPosterAddress } from './poster-address.js';

const HERE = [
  'http://localhost:3000',
  'http://localhost.:3000',
  'http://loket.localhost',
  'http://127.0.0.1',
  'http://127.1:3000',
  'http://0.0.0.0:3000',
  'http://[::1]:3000',
  'http://[::ffff:127.0.0.1]',
];

it.each(HERE)('refuses to print %s for an agency that is real or for tests', (publicUrl) => {
  const refusal = expect.objectContaining({ code: 'poster.no-public-address' });
  expect(() => checkPosterAddress(publicUrl, null)).toThrow(refusal);
  expect(() => checkPosterAddress(publicUrl, 'UJI')).toThrow(refusal);
});

it.each(HERE)('prints %s for a demonstration', (publicUrl) => {
  expect(() => checkPosterAddress(publicUrl, 'CONTOH')).not.toThrow();
});

it.each(['https://suara.example.go.id', 'http://192.168.1.20:3000', 'https://localhost.go.id'])(
  'prints %s for everyone',
  (publicUrl) => {
    expect(() => checkPosterAddress(publicUrl, null)).not.toThrow();
  },
);
