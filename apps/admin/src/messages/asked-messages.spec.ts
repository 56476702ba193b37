import { en } from './en.js';
import { id } from './id.js';
import { messagesFor } from './asked-messages.js';

describe('messagesFor', () => {
  it.each([undefined, '', '*', 'de', 'id', 'id-ID,en;q=0.5', 'ban, id'])(
    'speaks Indonesian for %j',
    (header) => expect(messagesFor(header)).toBe(id),
  );

  it.each(['en', 'EN-us', 'de, en;q=0.5, id;q=0.4'])('speaks English for %j', (header) => {
    expect(messagesFor(header)).toBe(en);
  });
});
