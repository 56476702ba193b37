import { readFileSync } from 'node:fs';

/** Sums what the test runs report; a stage that failed without a failing test counts as one failure. */
const failedStages = process.argv.slice(2);
let passed = 0;
let failed = 0;
const TIERS = ['test', 'test-newer-node', 'test-redis', 'test-browser', 'test-documents', 'shows'];
for (const report of TIERS.map((tier) => `reports/${tier}.json`)) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    console.log(`${report} is missing: its tests did not run`);
    failed += 1;
  }
}
if (failedStages.length > 0) {
  console.log(`failed: ${failedStages.join(', ')}`);
  failed = Math.max(failed, failedStages.length);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
