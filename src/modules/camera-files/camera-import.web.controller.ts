import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { numberInWords } from '../../web/words.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { importPath, importsPath } from './import-paths.js';
import { lineKinds } from './import-line.js';
import { type ImportInHand, ImportRunsService } from './import-runs.service.js';
import { linesView, outcomeView, progressView, shownAtOnce } from './import-views.js';
import { removalDay, typedApplication } from './typed-import.js';

/** From the preview to what became of the register. */
@Controller('programmes/:programmeId/cameras/import/:importId')
@Allow('assessor')
export class CameraImportWebController {
  constructor(
    private readonly runs: ImportRunsService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Leads to wherever the work stands. */
  @Get()
  async show(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const inHand = await this.runs.get(programmeId, id, actor);
    if (!inHand.run) return new SeeOther(`${importPath(programmeId, id)}/columns`);
    return this.draw(inHand, actor);
  }

  @Get('progress')
  async progress(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly ended: boolean; readonly words: string }> {
    const { run } = await this.runs.get(programmeId, id, actor);
    const rows = run?.rowsRead ?? 0;
    const words = rows === 0 ? 'It begins in a moment.' : `${numberInWords(rows)} rows read so far.`;
    return { ended: !run || run.endedAt !== null, words };
  }

  @Get('lines')
  async lines(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Query() query: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const inHand = await this.runs.get(programmeId, id, actor);
    const [asked, askedPage] = [typed(query, 'kind'), typed(query, 'page')];
    const kind = lineKinds.find(each => each === asked);
    if (!kind || !inHand.run) throw new NotFoundError('list');
    const page = /^[1-9]\d{0,4}$/.test(askedPage) ? Number(askedPage) : 1;
    const at = { skip: (page - 1) * shownAtOnce, take: shownAtOnce + 1 };
    const lines = await this.runs.lines(inHand.run.id, kind, at, actor);
    return linesView(of, inHand, { kind, lines, page });
  }

  /** The same columns, compared with the register as it is now. */
  @Post('again')
  async again(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<SeeOther> {
    const inHand = await this.runs.get(programmeId, id, actor);
    const { plan } = inHand.file;
    if (!plan) throw new RefusedError('Say what the columns are first.');
    await this.runs.preview(inHand, plan, actor);
    return new SeeOther(importPath(programmeId, id));
  }

  @Post('apply')
  async apply(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const inHand = await this.runs.get(programmeId, id, actor);
    const application = typedApplication(body);
    const removal = removalDay(application, inHand.run?.outcome?.missing ?? 0);
    if ('problems' in removal) return this.draw(inHand, actor, { typed: application, problems: removal.problems });
    const decided = { previewId: typed(body, 'preview'), missingRemovedOn: removal.day };
    await this.runs.apply(inHand, decided, actor);
    return new SeeOther(importPath(programmeId, id));
  }

  @Post('discard')
  async discard(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<SeeOther> {
    await this.runs.discard(await this.runs.get(programmeId, id, actor), actor);
    return new SeeOther(importsPath(programmeId), 'The file is discarded. Nothing of it was imported.');
  }

  private async draw(
    inHand: ImportInHand,
    actor: Actor,
    posted: Parameters<typeof outcomeView>[2] = { typed: typedApplication({}), problems: [] },
  ): Promise<View> {
    const of = await this.programmes.get(inHand.file.programmeId, actor);
    const { run } = inHand;
    if (!run || run.endedAt === null) return progressView(of, inHand);
    const first = { skip: 0, take: 20 };
    const lines = run.outcome ? await this.runs.lines(run.id, 'problem', first, actor) : [];
    return outcomeView(of, { inHand: { ...inHand, run }, lines }, posted);
  }
}
