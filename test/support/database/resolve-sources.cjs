/**
 * Jest transforms what its global setup imports but does not apply `moduleNameMapper` to it. This
 * teaches Node's `require` the same names, for the process of the setup only.
 */
const Module = require('node:module');
const path = require('node:path');

const rootDir = path.resolve(__dirname, '../../..');
const { moduleNameMapper } = require('../../jest.config.cjs').projects[0];
const names = Object.entries(moduleNameMapper).map(([pattern, target]) => [
  new RegExp(pattern),
  target.replace('<rootDir>', rootDir),
]);
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, parent, ...rest) {
  const isOurs = parent?.filename?.startsWith(rootDir) && !parent.filename.includes('node_modules');
  const name = isOurs && names.find(([pattern]) => pattern.test(request));
  const source = name ? request.replace(...name) : request;
  return resolveFilename.call(this, source, parent, ...rest);
};
