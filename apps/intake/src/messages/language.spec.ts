import { chooseLanguage, messagesIn } from './language.js';

describe('chooseLanguage', () => {
  it.each([
    ['en', 'id-ID,id;q=0.9', 'en'],
    ['id', 'en-GB,en;q=0.9', 'id'],
    [undefined, 'en-GB,en;q=0.9,id;q=0.8', 'en'],
    [undefined, 'id-ID,id;q=0.9,en;q=0.8', 'id'],
    [undefined, 'jv-ID, EN-us;q=0.8', 'en'],
    [undefined, 'fr,de;q=0.5', 'id'],
    [undefined, undefined, 'id'],
    ['fr', undefined, 'id'],
    [['en', 'id'], undefined, 'id'],
  ])('asked %p, browser prefers %p: %s', (asked, header, expected) => {
    expect(chooseLanguage(asked, header)).toBe(expected);
  });
});

describe('the catalogues', () => {
  it('explain the same errors', () => {
    const codes = (language: 'id' | 'en') => Object.keys(messagesIn(language).errors).sort();
    expect(codes('en')).toEqual(codes('id'));
  });
});
