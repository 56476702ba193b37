import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { ApiProblems } from '../http/api-problems.js';
import type { VersionedKind } from './versioned.js';

export const CHANGE = 'change';

/** How a route changes what is stored. */
export interface ChangeRoute {
  /** what stands under the id of the path and is edited; none: something new, or several things at once */
  of?: VersionedKind;
  /**
   * May go without `If-Match`: what shuts somebody or something out must work at once, and done twice it
   * overwrites nothing.
   */
  atOnce?: boolean;
  /** what a preview answers in place of a secret, which would open nothing */
  hidden?: Readonly<Record<string, unknown>>;
}

/**
 * Marks a route by which a person changes something: it has a preview, and where a thing is edited a version.
 * Every POST, PUT, PATCH and DELETE is marked by this or by {@link WithoutPreview}.
 */
export function Change(route: ChangeRoute = {}): MethodDecorator {
  const { of, atOnce = false } = route;
  return applyDecorators(
    SetMetadata(CHANGE, route),
    ApiQuery({
      name: 'preview',
      enum: ['true', 'false'],
      required: false,
      description: 'true: does all of it, answers 200 with what would be, and stores nothing',
    }),
    ...(of === undefined ? [] : [ifMatch(of, !atOnce), ApiProblems(409, 428)]),
  );
}

/** Marks a POST or DELETE of which a preview would make no sense; `?preview` is refused there. */
export const WithoutPreview = (): MethodDecorator => SetMetadata(CHANGE, null);

function ifMatch(of: VersionedKind, required: boolean): MethodDecorator {
  const needed = required ? 'Needed, but not for a preview.' : 'Not needed here.';
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: `The \`version\` of the ${of} that you have read; 409 when another stands by now. ${needed}`,
  });
}

/** Documents the field of a row that {@link withVersion} fills. */
export const VERSION = {
  example: 'q0Zr4.1-kQe',
  description: 'of what can be edited; opaque: goes into `If-Match` of a change',
} as const;
