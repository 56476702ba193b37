import { applyDecorators, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblems } from '../http/api-problems.js';

/** Documents a route that answers with the figures of one subject in one period. */
export function ApiIndicators(summary: string, type: Type): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiQuery({
      name: 'period',
      type: String,
      example: '2026-Q4',
      description: 'month 2026-11, quarter 2026-Q4, semester 2026-S2 or year 2026',
    }),
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: 'id or en, for notes and reasons; Indonesian unless told',
    }),
    ApiOkResponse({ type }),
    ApiProblems(400, 404),
  );
}
