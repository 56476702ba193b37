import {
  computeIkm,
  type IkmInput,
  type IkmResult,
  SkmInputError,
  tallyRows,
  type Weights,
} from '@app/skm';
import { Option, type Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import { readCsv, type ReadBytes } from '../csv/read-csv.js';
import type { Terminal } from '../program.js';
import { printJson, printTable, type IkmReport } from './print-ikm.js';
import { readAnswerTable } from './read-answer-table.js';
import { type Instrument, readInstrument, REGULATION } from './read-instrument.js';
import { remarksOn } from './remarks.js';

const WEIGHTS: readonly Weights[] = ['exact', '0.111', '0.11'];

interface SkmOptions {
  weights: Weights;
  json: boolean;
  instrument?: string;
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
      'compute the index (IKM) of a table whose columns are element keys, fields 1-4 or blank',
    )
    .argument('<file>', 'CSV file; one row per respondent')
    .addOption(
      new Option('--weights <weights>', 'weight of an element')
        .choices([...WEIGHTS])
        .default('exact'),
    )
    .option(
      '--instrument <file>',
      'CSV file with the elements of another instrument: key, label, weight, scale (4 or 6)',
    )
    .option('--json', 'print one JSON object', false)
    .action(async (file: string, options: SkmOptions) => {
      const report = await makeReport(file, options, readBytes);
      for (const remark of report.remarks) terminal.err(`${remark}\n`);
      terminal.out(options.json ? printJson(report) : printTable(report));
    });
}

async function makeReport(
  file: string,
  { weights, instrument: path }: SkmOptions,
  readBytes?: ReadBytes,
): Promise<IkmReport> {
  const instrument =
    path === undefined ? REGULATION : readInstrument(path, await readCsv(path, readBytes));
  if (instrument.weights !== null && weights !== 'exact') {
    throw new CommandInputError(`${path} has weights of its own: leave --weights out`);
  }
  const { columns, rows } = readAnswerTable(await readCsv(file, readBytes), instrument);
  const { elements, respondents } = tallyRows(columns, rows);
  const { values } = instrument;
  const result = compute({ elements, values, weights: weightsIn(instrument, columns) ?? weights });
  const remarks = remarksOn({ result, respondents, rows }, instrument);
  const used = instrument.weights === null ? weights : 'instrument';
  return { result, respondents, weights: used, instrument, remarks };
}

function weightsIn(
  { weights }: Instrument,
  columns: readonly string[],
): IkmInput['weights'] | null {
  return weights && columns.map((key) => weights.get(key)!);
}

function compute(input: IkmInput): IkmResult {
  try {
    return computeIkm(input);
  } catch (error) {
    if (error instanceof SkmInputError) throw new CommandInputError(error.message);
    throw error;
  }
}
