import { HttpStatus, Param, ParseUUIDPipe } from '@nestjs/common';

/** The assessment that a page's address names; an address that is no address of ours is answered with 404. */
export const AssessmentId = (): ParameterDecorator =>
  Param('assessmentId', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));
