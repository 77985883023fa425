/** Which cameras the decision in force covers, for what, and which run without it. */
import type { VNode } from 'preact';
import { UncoveredCameras } from '../../web/components/uncovered-cameras.js';
import { Pagination } from '../../web/components/pagination.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { cameraCapabilityWords } from '../../web/camera-words.js';
import { camerasInWords, standingInWords } from '../../web/coverage-words.js';
import { dateInWords, numberInWords } from '../../web/words.js';
import type { ComparedVersion, RegisterCoverage } from './coverage.service.js';

export interface CoveragePageProps {
  readonly programmeId: string;
  readonly name: string;
  readonly title: string;
  readonly coverage: RegisterCoverage;
  readonly page: number;
  readonly pages: number;
}

export function CoveragePage({ programmeId, name, title, coverage, page, pages }: CoveragePageProps): VNode {
  const { decided, cameras, covered, running, named } = coverage;
  const at = (no: number): string => `/programmes/${programmeId}/coverage?page=${no}`;
  return (
    <>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{standingInWords(coverage)}</p>
      <p class="govuk-body">
        {cameras === 0
          ? 'The register holds no camera yet.'
          : `${numberInWords(covered)} of ${camerasInWords(cameras)} in the register ${covered === 1 ? 'is' : 'are'} covered as assessed.`}
      </p>
      {running > 0 && (
        <UncoveredCameras
          programmeId={programmeId}
          caption={`${camerasInWords(running)} ${running === 1 ? 'runs' : 'run'} without an approval`}
          cameras={named}
        />
      )}
      {pages > 1 && (
        <Pagination
          {...(page > 1 ? { previous: { href: at(page - 1) } } : {})}
          {...(page < pages ? { next: { href: at(page + 1) } } : {})}
          items={[{ number: page, href: at(page), current: true }]}
        />
      )}
      {decided && <Decided decided={decided} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/programmes/${programmeId}/cameras`}>
          Camera register
        </a>
      </p>
    </>
  );
}

function Decided({ decided }: { readonly decided: ComparedVersion }): VNode {
  const { assessmentId, reference, version, decidedOn, validUntil, covers } = decided;
  const able = ([capability, cameras]: [string, number], disabled: boolean): string =>
    `${cameraCapabilityWords[capability as keyof typeof cameraCapabilityWords]}${disabled ? ' (disabled)' : ''}: ${camerasInWords(cameras)}`;
  const rows: readonly SummaryRow[] = [
    {
      key: 'Version',
      value: (
        <a class="govuk-link" href={`/assessments/${assessmentId}/versions/${version}`}>
          {`${reference}, version ${version}`}
        </a>
      ),
    },
    { key: 'Decided on', value: dateInWords(decidedOn) },
    { key: 'Last day', value: validUntil === null ? 'None set' : dateInWords(validUntil) },
    { key: 'Cameras', value: numberInWords(covers.cameras) },
    {
      key: 'For purposes',
      value: lines(Object.entries(covers.purposes).map(([no, cameras]) => `P${no}: ${camerasInWords(cameras)}`)),
    },
    {
      key: 'With capabilities',
      value: lines([
        ...Object.entries(covers.active).map(each => able(each, false)),
        ...Object.entries(covers.disabled).map(each => able(each, true)),
      ]),
    },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">What was decided on</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function lines(texts: readonly string[]): VNode | string {
  return texts.length === 0 ? 'None' : <span class="uvid-typed">{texts.join('\n')}</span>;
}
