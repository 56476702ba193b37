/** The version of docs/method.md that figures follow; every figure and closed period names its own. */
export const METHOD_VERSION = '3';
