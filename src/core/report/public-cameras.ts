import type { PublishedCamera, PublishedRegister } from '../redaction/published-cameras.js';
import type { Position } from '../cameras/camera.js';
import type { PlacedCamera } from '../map/draw-model.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block, Chapter } from './model.js';
import { mapBlocks } from './picture-map.js';
import type { ReadCopy } from './public-reading.js';
import type { Reading } from './reading.js';

type Unnumbered = Pick<Chapter, 'title' | 'blocks'>;

/** Where the cameras are, as far as each may be shown; null for a programme without a register. */
export function publicCameras(reading: Reading<ReadCopy>): Unnumbered | null {
  const { words, sealed } = reading;
  const { cameras } = sealed.copy;
  if (cameras === null) return null;
  const titles = [words.public.camera, words.public.where, words.public.kind, words.public.does, words.public.status];
  return {
    title: reading.own(words.public.camerasTitle),
    blocks: [
      prose([reading.own(reading.fill(words.public.camerasIntro, { count: reading.number(cameras.count) }))]),
      ...mapOf(cameras, reading),
      ...(cameras.cameras.length === 0
        ? []
        : [
            subheading(words.public.camerasList, reading),
            table(
              titles,
              cameras.cameras.map(each => row(each, reading)),
              reading,
            ),
          ]),
    ],
  };
}

/** Drawn from the published places and nothing else. Which way a camera looks is not among them. */
function mapOf({ cameras, count }: PublishedRegister, reading: Reading<ReadCopy>): readonly Block[] {
  if (count === 0) return [];
  const placed = cameras.flatMap(each => onMap(each) ?? []);
  const missing = { count: count - placed.length, says: reading.words.pictures.mapMissingPublic };
  return [subheading(reading.words.pictures.map, reading), ...mapBlocks(placed, missing, reading)];
}

function onMap({ reference, site, kind, status, position, capabilities }: PublishedCamera): PlacedCamera | null {
  if (position === null) return null;
  const unpublished = { direction: null, fieldOfView: null, disabled: [] };
  return { reference, site, kind, status, position, active: capabilities, ...unpublished };
}

function row(camera: PublishedCamera, reading: Reading<ReadCopy>): readonly string[] {
  const { words } = reading;
  return [
    camera.reference,
    [camera.site, whereIs(camera, reading)].filter(each => each !== '').join('\n'),
    words.camera.kinds[camera.kind],
    camera.capabilities.map(each => words.camera.capabilities[each]).join(', ') || words.answer.none,
    words.camera.statuses[camera.status],
  ];
}

function whereIs({ publication, position }: PublishedCamera, { words }: Reading<ReadCopy>): string {
  if (publication === 'site') return words.public.onlySite;
  if (position === null) return words.public.noPosition;
  const place = placeInWords(position);
  return publication === 'rounded' ? `${place} (${words.public.approximate})` : place;
}

/** `49.6872, 8.7731`: latitude first, as people and maps write it; a route or an area by its corners. */
export function placeInWords(position: Position): string {
  const places =
    position.type === 'Point'
      ? [position.coordinates]
      : position.type === 'LineString'
        ? position.coordinates
        : position.coordinates.flat();
  return places.map(([longitude, latitude]) => `${latitude}, ${longitude}`).join('; ');
}
