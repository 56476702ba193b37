import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { STYLE } from '../style/style.js';
import { liveScript } from './live-script.js';

/** A file that a page loads; its address changes with its content. */
export interface PageFile {
  name: string;
  type: string;
  content: string;
}

export const FILES_PATH = '/berkas';

const SCRIPT_TYPE = 'text/javascript; charset=utf-8';

/** Morphs what is shown into what was fetched; as its package brings it, in one file. */
const MORPHDOM = fileOf(
  'morphdom',
  SCRIPT_TYPE,
  readFileSync(createRequire(import.meta.url).resolve('morphdom/dist/morphdom-umd.min.js'), 'utf8'),
);
const LIVE = fileOf('langsung', SCRIPT_TYPE, liveScript(MORPHDOM.name));
const STYLE_SHEET = fileOf('gaya', 'text/css; charset=utf-8', STYLE);

const FILES: ReadonlyMap<string, PageFile> = new Map(
  [STYLE_SHEET, LIVE, MORPHDOM].map((file) => [file.name, file]),
);

export const STYLE_ADDRESS = `${FILES_PATH}/${STYLE_SHEET.name}`;
export const LIVE_ADDRESS = `${FILES_PATH}/${LIVE.name}`;

export function findFile(name: string): PageFile | null {
  return FILES.get(name) ?? null;
}

function fileOf(name: string, type: string, content: string): PageFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name: `${name}.${hash}.${type.startsWith('text/css') ? 'css' : 'js'}`, type, content };
}
