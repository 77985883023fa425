import { HttpStatus, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';

/** A record that a page's address names: an address that is none of ours is answered with 404. */
export const PathId = (name: string): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));

/** The same for a numbered record. */
export const PathNumber = (name: string): ParameterDecorator =>
  Param(name, new ParseIntPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));
