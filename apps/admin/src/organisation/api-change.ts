import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Change, type ChangeRoute } from '../changes/change.js';
import { ApiProblems } from '../http/api-problems.js';
import { ChangeView } from './organisation-change.view.js';

/** A route that changes the organisation; it answers 200, because a preview makes nothing. */
export function ApiChange(
  summary: string,
  { type = ChangeView, ...route }: ChangeRoute & { type?: Type } = {},
): MethodDecorator {
  return applyDecorators(
    Change(route),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    ApiProblems(400, 403, 404, 409),
  );
}

export const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });
