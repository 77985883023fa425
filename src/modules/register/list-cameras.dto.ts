import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { cameraSorts, headings, missingFacts } from '../../core/cameras/camera-filter.js';
import {
  cameraCapabilities,
  cameraKinds,
  cameraStatuses,
  liveViews,
  maskings,
  mounts,
  positionPublications,
  recordings,
  zones,
} from '../../core/cameras/camera.js';
import { grounds } from '../../core/redaction/grounds.js';

const any = (options: readonly string[]): readonly string[] => ['', ...options];
const whole = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

const row = /^([1-9]\d{0,2})?$/;
const number = /^(\d{1,7})?$/;
const day = /^((19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;
const dayMessage = { message: 'Enter a day as year, month and day, such as 2026-03-31' };
const hoursMessage = { message: 'Enter whole hours, such as 72' };
const degreesMessage = { message: 'Enter whole degrees, such as 90' };

/** Which cameras of the register. Everything may be left empty, and what is given must hold at once. */
export class FilterCamerasDto {
  /** Words that stand in any text of the camera. */
  @IsString({ message: 'Send the words to look for as text' })
  @MaxLength(100, { message: 'Look for 100 characters or fewer' })
  readonly words: string = '';

  @IsString({ message: 'Send the name of the site as text' })
  @MaxLength(200, { message: 'The name of a site has 200 characters or fewer' })
  readonly site: string = '';

  @IsIn(any(cameraKinds), { message: 'Choose the kind of camera from the list' })
  readonly kind: (typeof cameraKinds)[number] | '' = '';

  @IsIn(any(mounts), { message: 'Choose the mount from the list' })
  readonly mount: (typeof mounts)[number] | '' = '';

  @IsIn(any(cameraStatuses), { message: 'Choose the status from the list' })
  readonly status: (typeof cameraStatuses)[number] | '' = '';

  @IsIn(any(cameraCapabilities), { message: 'Choose the capability from the list' })
  readonly capability: (typeof cameraCapabilities)[number] | '' = '';

  /** Of the capability; left empty, it may be active or present but disabled. */
  @IsIn(['', 'active', 'present_disabled'], { message: 'Choose active, or present_disabled' })
  readonly state: 'active' | 'present_disabled' | '' = '';

  @IsIn(any(zones), { message: 'Choose what stands in view from the list' })
  readonly zone: (typeof zones)[number] | '' = '';

  @IsIn(any(recordings), { message: 'Choose what is recorded from the list' })
  readonly recording: (typeof recordings)[number] | '' = '';

  @IsIn(any(liveViews), { message: 'Choose when somebody watches from the list' })
  readonly liveView: (typeof liveViews)[number] | '' = '';

  @IsIn(any(positionPublications), { message: 'Choose what the public learns from the list' })
  readonly publication: (typeof positionPublications)[number] | '' = '';

  @IsIn(any(headings), { message: 'Choose a direction from the list' })
  readonly looks: (typeof headings)[number] | '' = '';

  /** Degrees of the field of view. */
  @Matches(number, degreesMessage)
  readonly seesFrom: string = '';

  @Matches(number, degreesMessage)
  readonly seesTo: string = '';

  @IsIn(any(maskings), { message: 'Choose the masking from the list' })
  readonly masking: (typeof maskings)[number] | '' = '';

  /** Hours that recordings are kept. */
  @Matches(number, hoursMessage)
  readonly keptFrom: string = '';

  @Matches(number, hoursMessage)
  readonly keptTo: string = '';

  @Matches(row, { message: 'Enter the number of a row in the table of purposes, such as 1' })
  readonly purpose: string = '';

  @Matches(row, { message: 'Enter the number of a row in the table of legal bases, such as 1' })
  readonly legalBasis: string = '';

  @Matches(row, { message: 'Enter the number of a row in the table of processors, such as 1' })
  readonly processor: string = '';

  @Matches(day, dayMessage)
  readonly installedFrom: string = '';

  @Matches(day, dayMessage)
  readonly installedTo: string = '';

  @Matches(day, dayMessage)
  readonly switchedOnFrom: string = '';

  @Matches(day, dayMessage)
  readonly switchedOnTo: string = '';

  @Matches(day, dayMessage)
  readonly removedFrom: string = '';

  @Matches(day, dayMessage)
  readonly removedTo: string = '';

  /** On which a position is withheld. */
  @IsIn(any(grounds.map(each => each.id)), { message: 'Choose the ground from the list' })
  readonly ground: string = '';

  /** What nobody has stated of the camera. */
  @IsIn(any(missingFacts), { message: 'Choose what is not stated from the list' })
  readonly missing: (typeof missingFacts)[number] | '' = '';

  /** By the approval in force. */
  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  readonly covered: 'yes' | 'no' | '' = '';
}

/** And which page of them. */
export class ListCamerasDto extends FilterCamerasDto {
  @IsIn(cameraSorts, { message: 'Choose reference, site or changed' })
  readonly sort: (typeof cameraSorts)[number] = 'reference';

  @Transform(whole)
  @IsInt({ message: 'Pages are whole numbers from 1' })
  @Min(1, { message: 'Pages count from 1' })
  @Max(100_000, { message: 'No register has so many pages' })
  readonly page: number = 1;

  @Transform(whole)
  @IsInt({ message: 'Ask for a whole number of cameras, 1 to 500' })
  @Min(1, { message: 'Ask for at least one camera' })
  @Max(500, { message: 'Ask for 500 cameras or fewer, page by page' })
  readonly size: number = 50;
}

/** What of them stands on a part of the map. */
export class MapCamerasDto extends FilterCamerasDto {
  /** West, south, east, north in degrees; left empty, the map shows all of them. */
  @Matches(/^((-?\d{1,3}(\.\d{1,12})?,){3}-?\d{1,3}(\.\d{1,12})?)?$/, {
    message: 'Send the part of the map as west,south,east,north in degrees, such as 20.4,44.7,20.6,44.9',
  })
  readonly box: string = '';
}

/** The same for a script, on a rectangle of so many pixels. */
export class LiveMapDto extends MapCamerasDto {
  @Transform(whole)
  @IsInt({ message: 'Send the width of the map in whole pixels' })
  @Min(1, { message: 'A map is at least one pixel wide' })
  @Max(10_000, { message: 'No map is so wide' })
  readonly width: number = 960;

  @Transform(whole)
  @IsInt({ message: 'Send the height of the map in whole pixels' })
  @Min(1, { message: 'A map is at least one pixel high' })
  @Max(10_000, { message: 'No map is so high' })
  readonly height: number = 600;
}
