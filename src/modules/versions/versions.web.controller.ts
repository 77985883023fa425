import { Controller, Get } from '@nestjs/common';
import { offered } from '../../core/workflow/decide.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { PathId, PathNumber } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View, type ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { versionFacts } from './version-facts.js';
import { VersionPage } from './version.page.js';
import { VersionsPage } from './versions.page.js';
import { VersionsService } from './versions.service.js';

@Controller('assessments/:assessmentId/versions')
@AllowEveryRole()
export class VersionsWebController {
  constructor(private readonly versions: VersionsService) {}

  @Get()
  async list(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const { assessment, versions } = await this.versions.read(id, actor);
    const props = { assessment, versions: versions.map(versionFacts), mayReopen: mayReopen(assessment, actor) };
    return new View(pageOf(assessment, 'Versions'), () => VersionsPage(props));
  }

  @Get(':version')
  async show(
    @PathId('assessmentId') id: string,
    @PathNumber('version') version: number,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { assessment, versions } = await this.versions.read(id, actor);
    const found = versions.find(each => each.sealed.version === version);
    if (!found) throw new NotFoundError('sealed version');
    const newest = found === versions[0];
    const props = { facts: versionFacts(found), mayReopen: newest && mayReopen(assessment, actor) };
    return new View(pageOf(assessment, `Version ${version}`), () => VersionPage(props));
  }
}

function mayReopen({ state }: LoadedAssessment, actor: Actor): boolean {
  return offered(assessmentTransitions, state, actor.roles).some(each => each.action === 'reopen');
}

function pageOf({ id, reference, programme }: LoadedAssessment, title: string): ViewPage {
  const list = { text: 'Versions', href: `/assessments/${id}/versions` };
  return {
    title: `${title} – ${reference}`,
    notice: programme.facts.notice,
    wide: true,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      ...(title === list.text ? [] : [list]),
      { text: title },
    ],
  };
}
