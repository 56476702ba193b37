import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import { ApiProblems } from '../http/api-problems.js';

/** Documents a route that answers with a file to print. */
export function ApiFile(summary: string, type: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiParam({ name: 'id', type: String, format: 'uuid' }),
    ApiProduces(type),
    ApiOkResponse({
      description: 'The file.',
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    }),
    ApiProblems(400, 404, 409),
  );
}
