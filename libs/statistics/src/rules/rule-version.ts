/** Of the rules in this folder: goes up whenever one of them judges otherwise, and stands in every decision. */
export const RULE_VERSION = 3;
