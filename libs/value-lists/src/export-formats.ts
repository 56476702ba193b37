/** The formats of a file, with the type under which it is sent. */
export const EXPORT_FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
