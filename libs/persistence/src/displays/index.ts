export type { Display, DisplayDesk } from './display.js';
export { PostgresDisplayDesk } from './display-desk.store.js';
export { DisplayRefused, issueDisplay, revokeDisplay } from './issue-display.js';
export { findDisplay, listDisplays } from './list-displays.js';
export { DisplayEntity } from './display.entity.js';
