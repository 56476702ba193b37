export { type CodeUse, findCodeUse } from './find-code-use.js';
export { findSampleCode, type SampleCode } from './find-sample-code.js';
