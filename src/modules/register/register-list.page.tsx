/** The cameras of a programme, page by page. */
import type { VNode } from 'preact';
import type { CameraFilter, CameraSort } from '../../core/cameras/camera-filter.js';
import type { CameraStatus } from '../../core/cameras/camera.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Pagination, type PageItem } from '../../web/components/pagination.js';
import { tallyInWords } from '../../web/register-words.js';
import { RegisterFilter } from './register-filter.js';
import { CameraTable, Exports, RegisterTabs, type ListedCamera } from './register-parts.js';
import { registerPath, withQuery } from './register-query.js';

export interface RegisterListProps {
  readonly programmeId: string;
  readonly name: string;
  readonly registered: number;
  readonly total: number;
  readonly byStatus: Readonly<Record<CameraStatus, number>>;
  readonly filter: CameraFilter;
  readonly sort: CameraSort;
  readonly page: number;
  readonly pages: number;
  readonly cameras: readonly ListedCamera[];
  readonly canWrite: boolean;
}

export function RegisterListPage(props: RegisterListProps): VNode {
  const { programmeId, name, registered, canWrite } = props;
  return (
    <>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Camera register</h1>
      {registered === 0 ? (
        <p class="govuk-body uvid-empty">
          Nothing is registered yet. Here stands every camera of the programme: where it is, what it sees, what it can
          do and who is told of it. {canWrite ? 'Begin with one.' : 'A colleague with the role of assessor begins it.'}
        </p>
      ) : (
        <Registered {...props} />
      )}
      {canWrite && (
        <ButtonGroup>
          <Button href={`${registerPath(programmeId)}/new`}>Add a camera</Button>
          <Button kind="secondary" href={`${registerPath(programmeId)}/import`}>
            Import cameras from a file
          </Button>
        </ButtonGroup>
      )}
    </>
  );
}

function Registered(props: RegisterListProps): VNode {
  const { programmeId, registered, total, byStatus, filter, sort, cameras } = props;
  return (
    <>
      <RegisterTabs programmeId={programmeId} asked={{ filter }} current="list" />
      <RegisterFilter path={registerPath(programmeId)} filter={filter} sort={sort} />
      {cameras.length > 0 ? (
        <CameraTable programmeId={programmeId} caption={tallyInWords(registered, total, byStatus)} cameras={cameras} />
      ) : (
        <p class="govuk-body uvid-empty">
          {total === 0 ? 'No camera of the register is like that.' : 'The list has no such page.'}
        </p>
      )}
      <Pages {...props} />
      <Exports programmeId={programmeId} />
    </>
  );
}

function Pages({ programmeId, filter, sort, page, pages }: RegisterListProps): VNode | null {
  if (pages <= 1) return null;
  const href = (no: number): string => withQuery(registerPath(programmeId), { filter, sort, page: no });
  return (
    <Pagination
      {...(page > 1 ? { previous: { href: href(page - 1) } } : {})}
      {...(page < pages ? { next: { href: href(page + 1) } } : {})}
      items={pageItems(page, pages).map(each =>
        each === 'ellipsis' ? each : { number: each, href: href(each), current: each === page },
      )}
    />
  );
}

/** The first, the last, and those around this one. */
function pageItems(page: number, pages: number): readonly (number | (PageItem & 'ellipsis'))[] {
  const near = [1, page - 1, page, page + 1, pages].filter(each => each >= 1 && each <= pages);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return numbers.flatMap((each, at) => (at > 0 && each > (numbers[at - 1] ?? 0) + 1 ? ['ellipsis', each] : [each]));
}
