import { Injectable } from '@nestjs/common';
import { everyCamera, type CameraFilter, type CoveredCut } from '../../core/cameras/camera-filter.js';
import { mapModel, type Gathered, type MapModel } from '../../core/map/draw-model.js';
import type { Extent } from '../../core/map/extent.js';
import { symbolKey, symbolOf } from '../../core/map/camera-symbol.js';
import { viewOf, type MapSize, type MapView } from '../../core/map/map-view.js';
import type { Actor } from '../../platform/actor.js';
import { readInIndexOrder } from '../../platform/index-order.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import type { CameraEntity } from './camera.entity.js';
import { CameraMarksRepository, type CameraTally, type SquareRow } from './camera-marks.repository.js';
import { CamerasRepository, type PageOfCameras } from './cameras.repository.js';
import { CamerasService, type RegisterState } from './cameras.service.js';
import { Remembered } from './remembered.js';

export type { CameraTally };

export interface RegisterQuestion {
  readonly programmeId: string;
  readonly filter: CameraFilter;
  /** What the approval in force covers, for the filter that asks for it. */
  readonly cut?: CoveredCut;
}

export interface RegisterList {
  /** Of all cameras, whatever was asked for. */
  readonly register: RegisterState;
  /** How many were found. */
  readonly total: number;
  readonly tally: CameraTally;
  readonly cameras: readonly CameraEntity[];
}

export interface DrawnRegister {
  readonly register: RegisterState;
  readonly tally: CameraTally;
  /** Null where none of what was asked for has a position. */
  readonly model: MapModel | null;
}

/** The register as people look at it. What costs a pass over the register is done once for each of its revisions. */
@Injectable()
export class RegisterViewService {
  private readonly tallies = new Remembered<CameraTally>(2000);
  private readonly extents = new Remembered<Extent | null>(2000);
  private readonly pages = new Remembered<readonly CameraEntity[]>(300);
  private readonly models = new Remembered<MapModel>(200);

  constructor(
    private readonly cameras: CamerasRepository,
    private readonly registers: CamerasService,
    private readonly marks: CameraMarksRepository,
    private readonly programmes: ProgrammesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(question: RegisterQuestion, at: PageOfCameras, actor: Actor): Promise<RegisterList> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { register, tally, key } = await this.counted(tx, question);
      const cameras = await this.page(tx, question, at, { total: tally.total, key });
      return { register, total: tally.total, tally, cameras };
    });
  }

  /** With `box` that part of the map, without it all that was asked for. */
  map(question: RegisterQuestion, size: MapSize, box: Extent | null, actor: Actor): Promise<DrawnRegister> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { register, tally, key } = await this.counted(tx, question);
      if (tally.placed === 0) return { register, tally, model: null };
      const extent = box ?? (await this.extents.of(key, () => this.marks.extent(tx, question.programmeId, question)));
      if (!extent) return { register, tally, model: null };
      const view = viewOf(extent, size, box !== null);
      const model = await this.models.of(`${key} ${JSON.stringify(view)}`, () => this.drawn(tx, question, view));
      return { register, tally, model };
    });
  }

  hasSite(programmeId: string, site: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor.organisationId, tx => this.cameras.hasSite(tx, programmeId, site));
  }

  private async counted(tx: Tx, question: RegisterQuestion) {
    await this.programmes.getIn(tx, question.programmeId);
    const register = await this.registers.stateIn(tx, question.programmeId);
    const key = `${question.programmeId} ${register.revision} ${questionInWords(question)}`;
    const tally = await this.tallies.of(key, () => this.marks.tally(tx, question.programmeId, question));
    return { register, tally, key };
  }

  /** A long page is read anew: what is remembered stays small. */
  private async page(
    tx: Tx,
    question: RegisterQuestion,
    at: PageOfCameras,
    { total, key }: { readonly total: number; readonly key: string },
  ): Promise<readonly CameraEntity[]> {
    if (at.skip >= total) return [];
    const read = async (): Promise<readonly CameraEntity[]> => {
      if (total > fewFound) await readInIndexOrder(tx);
      return this.cameras.page(tx, question.programmeId, question, { ...at, total });
    };
    return at.take > 50 ? read() : this.pages.of(`${key} ${JSON.stringify([at.sort, at.skip, at.take])}`, read);
  }

  private async drawn(tx: Tx, question: RegisterQuestion, view: MapView): Promise<MapModel> {
    const rows = await this.marks.squares(tx, question.programmeId, question, view);
    const gathered = rows.map(gatheredOf);
    const alone = gathered.filter(each => each.cameras === 1).map(each => each.first);
    const cameras = await this.marks.placed(tx, question.programmeId, alone);
    const byReference = new Map(cameras.map(each => [each.reference, each]));
    return mapModel(
      view,
      gathered.map(({ first, ...each }) => ({
        ...each,
        camera: each.cameras === 1 ? (byReference.get(first) ?? null) : null,
      })),
    );
  }
}

/** So few are sorted sooner than they are met in the order of an index. */
const fewFound = 1000;

/** Fields in the same order each time, and those alone that ask for something. Of a cut its revision says the rest. */
function questionInWords({ filter, cut }: RegisterQuestion): string {
  const asked = (Object.keys(everyCamera) as (keyof CameraFilter)[]).filter(each => filter[each] !== '');
  return JSON.stringify([
    asked.map(each => [each, filter[each]]),
    filter.covered === '' ? null : (cut?.revision ?? 'none'),
  ]);
}

function gatheredOf(each: SquareRow): Omit<Gathered, 'camera'> & { readonly first: string } {
  const { column, row, cameras, reference, lon, lat, west, south, east, north } = each;
  const symbols: Record<string, number> = {};
  for (const [active, disabled, status, alike] of each.alike) {
    const key = symbolKey(symbolOf({ active, disabled, status }));
    symbols[key] = (symbols[key] ?? 0) + alike;
  }
  return {
    ...{ cameras, symbols, first: reference },
    square: { column, row },
    at: [lon, lat],
    extent: { west, south, east, north },
    site: each.firstSite === each.lastSite ? each.firstSite : null,
  };
}
