import { complaints, ruleFor } from './syntax-rule.js';

const ASKS_ITSELF = ['const now = new Date();', 'const begun = Date.now();'];

describe('the time', () => {
  it.each([
    'apps/worker/src/jobs/seal-days.job.ts',
    'apps/cli/src/demo/demo-command.ts',
    'libs/jobs/src/job-loop.ts',
  ])('is handed to %s', (path) => {
    const rule = ruleFor(path);
    for (const text of ASKS_ITSELF) {
      expect(complaints(rule, text)).toEqual(['Ask the clock that was handed in.']);
    }
    expect(complaints(rule, 'const day = new Date(`${key}T00:00:00Z`);')).toEqual([]);
    expect(complaints(rule, `const text = 'SELECT 1';`)).toHaveLength(1);
  });

  it('is read by the clock, and by tests', () => {
    for (const path of [
      'apps/worker/src/clock/machine-clock.ts',
      'apps/cli/src/commands.db-spec.ts',
    ]) {
      expect(ASKS_ITSELF.flatMap((text) => complaints(ruleFor(path), text))).toEqual([]);
    }
  });
});
