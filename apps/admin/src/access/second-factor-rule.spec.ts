import { ROLES } from '@app/persistence/access';
import { mayGoWithout, needsSecondFactor } from './second-factor-rule.js';

describe('who needs a second factor', () => {
  it('is whoever keeps accounts and codes, decides what counts, or takes away all figures', () => {
    expect(ROLES.filter(needsSecondFactor)).toEqual(['administrator', 'planner', 'reviewer']);
  });

  it('is nobody in a demonstration on the machine itself', () => {
    const goes = (marking: 'CONTOH' | null, local: boolean): boolean =>
      mayGoWithout({ role: 'administrator', marking }, { local });
    expect([goes('CONTOH', true), goes('CONTOH', false), goes(null, true)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
