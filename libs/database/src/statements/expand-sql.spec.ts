import { expandSql, readFragment } from './expand-sql.js';

const VOCABULARY = {
  constants: { MINUTES: 30 },
  fragments: new Map([
    ['before', readFragment("-- before(at, minutes)\n:at - interval ':minutes minutes'")],
    ['itself', readFragment('-- itself()\n{{itself()}}')],
  ]),
};

const expand = (text: string): string => expandSql(text, VOCABULARY);

it('fills in constants, also in the arguments of a fragment', () => {
  expect(expand('SELECT {{MINUTES}}, {{before(now(), {{MINUTES}})}}')).toBe(
    "SELECT 30, now() - interval '30 minutes'",
  );
});

it.each([
  ['a name that nobody defined', '{{MONTHS}}', 'neither a constant nor a fragment'],
  ['a wrong number of arguments', '{{before(now())}}', 'takes 2 arguments, not 1'],
  ['a fragment in the arguments of another', '{{before({{itself()}}, 1)}}', 'stands in the'],
  ['a fragment that holds itself', '{{itself()}}', 'holds itself'],
])('refuses %s', (_, text, message) => {
  expect(() => expand(text)).toThrow(message);
});
