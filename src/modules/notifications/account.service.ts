import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { ShownNotice } from './account.page.js';
import { NoticesRepository } from './notices.repository.js';

const shown = 50;

/** What somebody was told, the latest first. */
@Injectable()
export class AccountService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  toldTo(actor: Actor): Promise<readonly ShownNotice[]> {
    return this.unitOfWork.run(actor.organisationId, async tx =>
      (await this.notices.latest(tx, actor.id, shown)).map(({ about, path, dueOn, level, toldAt }) => ({
        ...{ about, path, dueOn, level },
        toldAt: toldAt.toISOString(),
      })),
    );
  }
}
