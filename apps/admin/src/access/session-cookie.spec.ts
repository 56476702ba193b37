import { cookieNameFor } from './session-cookie.js';

describe('the session’s cookie', () => {
  it.each(['suara.example.go.id', 'localhost:3001'])('is bound to %s over https', (host) => {
    expect(cookieNameFor({ protocol: 'https', host })).toBe('__Host-suara-admin');
  });

  it.each(['localhost', 'localhost:3001', 'LOCALHOST:3001', '127.0.0.1:3001', '[::1]:3001'])(
    'has another name on %s over plain http',
    (host) => {
      expect(cookieNameFor({ protocol: 'http', host })).toBe('suara-admin');
    },
  );

  it.each(['192.168.1.10:3001', 'localhost.example.go.id', 'suara.lan', '', 'a@localhost b'])(
    'does not exist on %j over plain http',
    (host) => {
      expect(() => cookieNameFor({ protocol: 'http', host })).toThrow(
        expect.objectContaining({ code: 'session.insecure' }),
      );
    },
  );
});
