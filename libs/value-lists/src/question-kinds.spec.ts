import { ANSWER_VALUES, controlOf, kindsSummedInto } from './question-kinds.js';

it('tells for each kind how it is asked and what it is summed into', () => {
  expect(kindsSummedInto('index')).toEqual(['element']);
  expect(kindsSummedInto('causes')).toEqual(['reason']);
  expect(kindsSummedInto(null)).toEqual(['overall']);
  expect(controlOf('element')).toBe('choice');
});

it('takes the values of an answer from the widest kind', () => {
  expect(ANSWER_VALUES).toEqual([1, 10]);
});
