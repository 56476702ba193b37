export { generateAccessKey, hashAccessKey } from './access-key.js';
export { type AccessKeys, deriveAccessKeys } from './access-keys.js';
export {
  checkPublicUrl,
  codeAddress,
  lookUpAddress,
  scannedAddress,
  shortAddress,
} from './address.js';
export {
  CodeError,
  ForgedPermit,
  MalformedCode,
  MalformedRatingId,
  MalformedReceipt,
  UnusablePublicUrl,
  UnusableSecret,
  WrongEditToken,
} from './code-error.js';
export { formatCode, generateCode, normalizeCode } from './counter-code.js';
export {
  checkEditToken,
  editTokenFor,
  readEditCookie,
  writeEditCookie,
  type EditCookie,
} from './edit-token.js';
export { deviceBucketFor, type DeviceTraits, visitorFor } from './device.js';
export { deriveKeys, type Keys } from './keys.js';
export {
  hashNonce,
  issuePermit,
  type LoweredAtScan,
  permitMatchesNonce,
  readPermit,
  type Permit,
  type PermitFields,
} from './permit.js';
export { deriveNetworkKey, hashLine } from './office-network.js';
export { profileKeyFor } from './profile-key.js';
export {
  qrModules,
  type QrModules,
  qrPng,
  qrSvg,
  qrTerminal,
  qrVersion,
  QUIET_MODULES,
} from './qr.js';
export {
  formatReceipt,
  hashReceipt,
  normalizeReceipt,
  receiptAddress,
  receiptFor,
  receiptIn,
} from './receipt.js';
export {
  judgeRotatingCode,
  readRotatingCode,
  type RotatingCode,
  rotatingCode,
  type RotatingVerdict,
  STEP_SECONDS,
  stepAt,
} from './rotating-code.js';
export { readScannedCode, type ScannedCode, scannedCodeIn } from './scanned-code.js';
export { generateTicket, hashTicket } from './ticket.js';
