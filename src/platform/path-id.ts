import { HttpStatus, NotFoundException, Param, ParseIntPipe, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';

/** A record that a page's address names: an address that is none of ours is answered with 404. */
export const PathId = (name: string): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));

/** What the database counts up to; nothing of ours has a number beyond it. */
const largest = 2_147_483_647;

const countable: PipeTransform<number, number> = {
  transform(value) {
    if (Math.abs(value) > largest) throw new NotFoundException();
    return value;
  },
};

/** The same for a numbered record. */
export const PathNumber = (name: string): ParameterDecorator =>
  Param(name, new ParseIntPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }), countable);
