/** A programme as it is registered, with the assessments made for it. */
import type { VNode } from 'preact';
import type { Programme } from '../../core/programme/programme.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { Table } from '../../web/components/table.js';
import { capabilitiesInWords, factInLines, factWords } from '../../web/programme-words.js';
import type { AssessmentSummary } from '../assessments/assessments.service.js';
import { AssessmentList } from './assessment-list.js';

export interface ProgrammePageProps {
  readonly id: string;
  readonly reference: string;
  readonly facts: Programme;
  readonly assessments: readonly AssessmentSummary[];
  /** May change the programme and start assessments. */
  readonly canWrite: boolean;
}

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

export function ProgrammePage({ id, reference, facts, assessments, canWrite }: ProgrammePageProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{facts.name}</h1>
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
