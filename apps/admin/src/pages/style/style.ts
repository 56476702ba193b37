import { ATTENTION } from './attention.js';
import { CHARTS } from './charts.js';
import { FORMS } from './forms.js';
import { FRAME } from './frame.js';
import { LISTS } from './lists.js';
import { PAPER } from './paper.js';
import { PIECES } from './pieces.js';
import { SHEETS } from './sheets.js';
import { OVERVIEW } from './overview.js';
import { TABLES } from './tables.js';
import { TOKENS } from './tokens.js';

/** The one style sheet of all pages: no font and no picture from elsewhere. */
export const STYLE = [
  TOKENS,
  FRAME,
  PIECES,
  LISTS,
  FORMS,
  TABLES,
  OVERVIEW,
  CHARTS,
  ATTENTION,
  PAPER,
  SHEETS,
]
  .join('')
  .replaceAll('\n', '');
