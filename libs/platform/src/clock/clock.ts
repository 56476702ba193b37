/** Tells the time. Who starts an app hands one in, so that a test or an invented year has a time of its own. */
export type Clock = () => Date;

/** Under this an app asks for its {@link Clock}: the server's time. */
export const CLOCK = Symbol('CLOCK');
