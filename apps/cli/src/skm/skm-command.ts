import {
  computeIkm,
  SkmInputError,
  tallyRows,
  type ElementTally,
  type IkmResult,
  type Weights,
} from '@app/skm';
import { Option, type Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import { readCsv, type ReadBytes } from '../csv/read-csv.js';
import type { Terminal } from '../program.js';
import { printJson, printTable, type IkmReport } from './print-ikm.js';
import { readAnswerTable } from './read-answer-table.js';

const WEIGHTS: readonly Weights[] = ['exact', '0.111', '0.11'];

interface SkmOptions {
  weights: Weights;
  json: boolean;
}

/** `skm FILE`: the index of a table of answers, computed without a database. */
export function registerSkmCommand(
  program: Command,
  terminal: Terminal,
  readBytes?: ReadBytes,
): void {
  program
    .command('skm')
    .description(
      'compute the index (IKM) of a table whose columns are element keys, cells 1-4 or blank',
    )
    .argument('<file>', 'CSV file; one row per respondent')
    .addOption(
      new Option('--weights <weights>', 'weight of an element')
        .choices([...WEIGHTS])
        .default('exact'),
    )
    .option('--json', 'print one JSON object', false)
    .action(async (file: string, { weights, json }: SkmOptions) => {
      const { columns, rows } = readAnswerTable(await readCsv(file, readBytes));
      const { elements, respondents } = tallyRows(columns, rows);
      const report = { result: compute(elements, weights), respondents, weights };
      remarkMissing(report, terminal);
      terminal.out(json ? printJson(report) : printTable(report));
    });
}

function compute(elements: ElementTally[], weights: Weights): IkmResult {
  try {
    return computeIkm({ elements, weights });
  } catch (error) {
    if (error instanceof SkmInputError) throw new CommandInputError(error.message);
    throw error;
  }
}

function remarkMissing({ result }: IkmReport, terminal: Terminal): void {
  if (result.missing.length === 0) return;
  terminal.err(
    `no answers to ${result.missing.join(', ')}: an index that lacks an element is not the IKM\n`,
  );
}
