/** `() => Date`: the server's time. */
export const CLOCK = Symbol('CLOCK');

export type Clock = () => Date;
