export { CodeChangeRefused } from './code-change-refused.js';
export { type CodeUse, findCodeUse } from './find-code-use.js';
export { findSampleCode, type SampleCode } from './find-sample-code.js';
export { CHANNELS, type IssuedCode, type Named } from './issued-code.js';
export { findCode, listCodes, listCodesBelow } from './list-codes.js';
export { replaceCode, revokeCode } from './revoke-code.js';
export { CodeEntity } from './code.entity.js';
