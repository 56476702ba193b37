import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { ApiProblems } from '../docs/api-problems.js';
import { ChangeView } from './organisation-change.view.js';

/** Documents a route that changes the organisation; it answers 200, because a preview makes nothing. */
export function ApiChange(summary: string, type: Type = ChangeView): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    ApiProblems(400, 403, 404, 409),
  );
}

export const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });
