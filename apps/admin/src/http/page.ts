import { applyDecorators, Controller, SetMetadata } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

export const PAGE = 'page';

/** Marks the door of a feature that answers with pages; each method names its whole address. */
export function Page(): ClassDecorator {
  return applyDecorators(Controller(), ApiExcludeController(), SetMetadata(PAGE, true));
}

const API = '/api/';

/** Is this the address of a page, and not of the API? */
export function isPageAddress(url: string): boolean {
  return !url.startsWith(API);
}
