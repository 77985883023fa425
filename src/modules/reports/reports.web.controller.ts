import { Controller, Get, Query } from '@nestjs/common';
import { changeChapters, changesLead, changesNotes, comparisonOf } from '../../core/report/changes.js';
import { publicPreview } from '../../core/report/preview.js';
import type { ReportWords } from '../../core/report/words.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { PathId, PathNumber } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { ComparePage } from './compare.page.js';
import { pageOf } from './page-of.js';
import { PreviewPage } from './preview.page.js';

@Controller('assessments/:assessmentId/versions')
@AllowEveryRole()
export class ReportsWebController {
  constructor(
    private readonly versions: VersionsService,
    private readonly templates: TemplatesService,
  ) {}

  /** Without numbers, the latest two. */
  @Get('compare')
  async compare(
    @PathId('assessmentId') id: string,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { assessment, versions } = await this.versions.read(id, actor);
    const numbers = versions.map(each => each.sealed.version).reverse();
    const pair = pairOf(numbers, from, to);
    const [earlier, later] = pair.map(number => versions.find(each => each.sealed.version === number)?.sealed);
    if (!earlier || !later) throw new NotFoundError('earlier version to compare with');
    const comparison = comparisonOf(earlier, later, this.words);
    return new View(pageOf(assessment, 'What changed'), () =>
      ComparePage({
        ...{ assessmentId: id, reference: assessment.reference, title: assessment.title, versions: numbers },
        ...{ from: earlier.version, to: later.version },
        ...{ lead: changesLead(comparison), notes: changesNotes(comparison), chapters: changeChapters(comparison) },
      }),
    );
  }

  @Get(':version/public')
  async preview(
    @PathId('assessmentId') id: string,
    @PathNumber('version') version: number,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { assessment, versions } = await this.versions.read(id, actor);
    const found = versions.find(each => each.sealed.version === version);
    if (!found) throw new NotFoundError('sealed version');
    const preview = publicPreview(found, this.words);
    const { reference, title } = assessment;
    return new View(pageOf(assessment, `Public summary of version ${version}`), () =>
      PreviewPage({ assessmentId: id, reference, title, version, preview }),
    );
  }

  private get words(): ReportWords {
    return this.templates.reportWords('en');
  }
}

/** Two versions of those there are, the earlier one first, whichever way round somebody names them. */
function pairOf(numbers: readonly number[], from: unknown, to: unknown): readonly number[] {
  const named = (value: unknown, otherwise: number | undefined) =>
    value === undefined ? otherwise : numbers.find(each => String(each) === value);
  const later = named(to, numbers.at(-1));
  const earlier = named(
    from,
    numbers.findLast(each => later !== undefined && each < later),
  );
  if (earlier === undefined || later === undefined || earlier === later)
    throw new NotFoundError('pair of versions to compare');
  return [Math.min(earlier, later), Math.max(earlier, later)];
}
