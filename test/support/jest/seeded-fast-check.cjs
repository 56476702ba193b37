/**
 * fast-check with a fixed seed, so that the gate judges the change and not the draw.
 * `PROPERTY_SEED=$RANDOM npm test` draws other examples.
 */
const fastCheck = require('../../../node_modules/fast-check');

fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261123) });

module.exports = fastCheck;
