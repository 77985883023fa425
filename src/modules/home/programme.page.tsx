/** A programme as it is registered, with the assessments made for it. */
import type { VNode } from 'preact';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import type { Programme } from '../../core/programme/programme.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { GoLive } from '../../web/components/go-live.js';
import { WarningText } from '../../web/components/messages.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { Table } from '../../web/components/table.js';
import { UncoveredCameras } from '../../web/components/uncovered-cameras.js';
import { camerasInWords, standingInWords } from '../../web/coverage-words.js';
import { capabilitiesInWords, factInLines, factWords } from '../../web/programme-words.js';
import { numberInWords } from '../../web/words.js';
import type { AssessmentSummary } from '../assessments/assessments.service.js';
import type { RegisterCoverage } from '../coverage/coverage.service.js';
import { AssessmentList } from './assessment-list.js';

export interface ProgrammePageProps {
  readonly id: string;
  readonly reference: string;
  readonly facts: Programme;
  readonly assessments: readonly AssessmentSummary[];
  readonly bars: readonly GoLiveBar[];
  readonly coverage: RegisterCoverage;
  /** May change the programme and start assessments. */
  readonly canWrite: boolean;
}

/** So many stand at the head of the page; all have a page of their own. */
export const camerasNamed = 10;

type Fact = keyof typeof factWords;

const shown: readonly Fact[] = [
  'summary',
  'controller',
  'jointControllers',
  'processors',
  'purposes',
  'regimes',
  'sitesInOperation',
  'sitesPlanned',
  'camerasInOperation',
  'camerasPlanned',
  'contractOn',
  'firstProcessingOn',
  'plannedLaunchOn',
];

// An empty list says that there is nobody; an empty figure or date, that nobody has said it.
const whenEmpty: Partial<Readonly<Record<Fact, string>>> = { jointControllers: 'None', processors: 'None' };

export function ProgrammePage({
  id,
  reference,
  facts,
  assessments,
  bars,
  coverage,
  canWrite,
}: ProgrammePageProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{facts.name}</h1>
      <GoLive bars={bars} />
      <RunningWithout id={id} coverage={coverage} />
      <h2 class="govuk-heading-m">Assessments</h2>
      {assessments.length === 0 ? (
        <p class="govuk-body uvid-empty">
          No assessment has been started. An assessment takes the facts below as given and asks the rest, step by step.
          {!canWrite && ' A colleague with the role of assessor starts it.'}
        </p>
      ) : (
        <AssessmentList assessments={assessments} id="assessments" />
      )}
      {canWrite && <Button href={`/programmes/${id}/assessments/new`}>Start an assessment</Button>}
      <p class="govuk-body">
        <a class="govuk-link" href={`/programmes/${id}/screening`}>
          Is an assessment required?
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/programmes/${id}/cameras`}>
          Camera register
        </a>
        {coverage.cameras > 0 && (
          <>
            {', also '}
            <a class="govuk-link" href={`/programmes/${id}/cameras/map`}>
              on a map
            </a>
          </>
        )}
      </p>
      {coverage.cameras > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/programmes/${id}/coverage`}>
            Which cameras are approved
          </a>
          {`: ${numberInWords(coverage.covered)} of ${camerasInWords(coverage.cameras)}`}
        </p>
      )}
      {coverage.decided && <SinceApproval id={id} />}
      <h2 class="govuk-heading-m">What is registered</h2>
      <SummaryList rows={shown.map(fact => rowOf(facts, fact))} />
      <Table
        caption="What the cameras can do"
        captionSize="m"
        rowHeaders
        columns={[{ label: 'Capability' }, { label: 'State' }]}
        rows={capabilitiesInWords(facts)}
      />
      {canWrite && (
        <ButtonGroup>
          <Button href={`/programmes/${id}/edit`} kind="secondary">
            Change the programme
          </Button>
        </ButtonGroup>
      )}
    </>
  );
}

/** What a controller must answer for at once. */
function RunningWithout({ id, coverage }: { readonly id: string; readonly coverage: RegisterCoverage }): VNode | null {
  const { running, named } = coverage;
  if (running === 0) return null;
  return (
    <>
      <WarningText>{`${camerasInWords(running)} ${running === 1 ? 'runs' : 'run'} without an approval. ${standingInWords(coverage)}`}</WarningText>
      <UncoveredCameras
        programmeId={id}
        caption={named.length < running ? `The first ${named.length} of them` : 'Running without an approval'}
        cameras={named}
      />
      {named.length < running && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/programmes/${id}/coverage`}>{`All ${camerasInWords(running)}`}</a>
        </p>
      )}
    </>
  );
}

function rowOf<Each extends Fact>(facts: Programme, fact: Each): SummaryRow {
  const lines = factInLines[fact](facts[fact]);
  return {
    key: factWords[fact],
    value:
      lines.length > 0 ? (
        <span class="uvid-typed">{lines.join('\n')}</span>
      ) : (
        <span class="uvid-not-provided">{whenEmpty[fact] ?? 'Not stated'}</span>
      ),
  };
}

function SinceApproval({ id }: { readonly id: string }): VNode {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/programmes/${id}/changes`}>
        Changes since the approval
      </a>
      {', and '}
      <a class="govuk-link" href={`/programmes/${id}/supplements`}>
        supplements for re-deployable cameras
      </a>
    </p>
  );
}
