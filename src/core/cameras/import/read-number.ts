/** Numbers as people and programs write them. What can be read in two ways is a problem, never a guess. */
import { CellProblem } from './cell-problem.js';

const plain = /^-?\d{1,15}(\.\d+)?$/;
/** Between groups of three digits, where white space means nothing. */
const spaces = /(?<=\d)\s(?=\d{3}(\D|$))/g;

/** With a decimal point or comma; null when it is no number, or when a comma may separate thousands. */
export function readDecimal(text: string): number | null {
  if (plain.test(text)) return Number(text);
  const tidy = text.trim().replace('−', '-').replace(/^\+/, '');
  if (/^-?\d{1,15}([.,]\d+)?(e-?\d{1,2})?$/i.test(tidy)) return Number(tidy.replace(',', '.'));
  return null;
}

/** A whole number; `1,234` and `1.234` are refused, because one country's thousands are another's decimals. */
export function readWhole(text: string, message: string): number | CellProblem {
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  const tidy = text.replace(spaces, '').replace(/[.,]0+$/, '');
  return /^-?\d{1,9}$/.test(tidy) ? Number(tidy) : new CellProblem(message);
}

const winds = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

// Latin letters are read as OpenStreetMap has them. German and French NO, SO and O differ, and are left to the person.
const words: Readonly<Record<string, number>> = {
  north: 0, sever: 0, север: 0, с: 0, nord: 0, norden: 0,
  'north-east': 45, northeast: 45, severoistok: 45, североисток: 45, си: 45, nordost: 45, 'nord-est': 45,
  east: 90, istok: 90, исток: 90, и: 90, est: 90, ost: 90, osten: 90,
  'south-east': 135, southeast: 135, jugoistok: 135, југоисток: 135, ји: 135, südost: 135, 'sud-est': 135,
  south: 180, jug: 180, југ: 180, ј: 180, sud: 180, süd: 180, süden: 180,
  'south-west': 225, southwest: 225, jugozapad: 225, југозапад: 225, јз: 225, südwest: 225, 'sud-ouest': 225,
  west: 270, zapad: 270, запад: 270, з: 270, ouest: 270, westen: 270,
  'north-west': 315, northwest: 315, severozapad: 315, северозапад: 315, сз: 315, nordwest: 315, 'nord-ouest': 315,
}; // prettier-ignore

const whenUnreadable =
  'Enter one direction as whole degrees clockwise from north, 0 to 359, or as N, NE, E and so on; a range is not one direction';

/** Degrees clockwise from north: a number with or without its sign, or a wind of the compass. 360 is north. */
export function readDirection(text: string): number | CellProblem {
  const wind = winds.indexOf(text.toUpperCase());
  if (wind >= 0)
    return wind % 2 === 0
      ? wind * 22.5
      : new CellProblem(`${text} is half a degree: enter ${Math.floor(wind * 22.5)} or ${Math.ceil(wind * 22.5)}`);
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const degrees = readWhole(withoutDegrees(text), whenUnreadable);
  return degrees === 360 ? 0 : degrees;
}

export function readAngle(text: string): number | CellProblem {
  return readWhole(withoutDegrees(text), 'Enter the angle of view as whole degrees, 1 to 360');
}

function withoutDegrees(text: string): string {
  return text.replace(/\s*(°|º|deg|degrees|stepeni|grad)$/i, '');
}
