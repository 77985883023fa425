/** What somebody must know who advises or decides: the programme, its figures, the steps, the risks, the findings. */
import type { VNode } from 'preact';
import { StepTag } from '../../web/components/state-tag.js';
import { RiskRegister } from '../../web/components/risk-register.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Details } from '../../web/components/details.js';
import {
  capabilityStateWords,
  capabilityWords,
  factInLines,
  factWords,
  regimeWords,
} from '../../web/programme-words.js';
import { capabilities, type Programme } from '../../core/programme/programme.js';
import { consultationWords, determinationWords } from '../../web/screening-words.js';
import type { FindingSeverity } from '../../core/findings/finding.js';
import type { CaseFacts } from './case-facts.js';
import { FindingView } from './finding-view.js';
import { Matrices, Sum } from './risk-views.js';

export function CaseBrief({ facts }: { readonly facts: CaseFacts }): VNode {
  return (
    <>
      <ProgrammeBrief facts={facts} />
      <h2 class="govuk-heading-m">Risks</h2>
      <Sum facts={facts} />
      <RiskRegister method={facts.method} risks={facts.risks} prefixes={facts.prefixes} />
      {facts.risks.length > 0 && (
        <Details summary="Both matrices">
          <Matrices facts={facts} />
        </Details>
      )}
      <FindingsBrief facts={facts} />
      <StepsBrief facts={facts} />
    </>
  );
}

const figures = [
  'sitesInOperation',
  'sitesPlanned',
  'camerasInOperation',
  'camerasPlanned',
  'contractOn',
  'firstProcessingOn',
  'plannedLaunchOn',
] as const;

function ProgrammeBrief({ facts: { programme, screening } }: { readonly facts: CaseFacts }): VNode {
  const { facts } = programme;
  const rows = [
    { key: factWords.summary, value: lines([facts.summary]) },
    { key: factWords.controller, value: lines([facts.controller.name]) },
    { key: factWords.purposes, value: lines(facts.purposes) },
    { key: 'What the cameras can do', value: lines(canDo(facts)) },
    ...figures.flatMap(each => {
      const said = (factInLines[each] as (fact: unknown) => readonly string[])(facts[each]);
      return said.length === 0 ? [] : [{ key: factWords[each], value: lines(said) }];
    }),
    ...screening.map(({ regime, determination, consultation }) => ({
      key: regimeWords[regime].name,
      value: lines([`${determinationWords[determination]}.`, `${consultationWords[consultation]}.`]),
    })),
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{facts.name}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function canDo(facts: Programme): readonly string[] {
  return capabilities
    .filter(each => facts.capabilities[each] !== 'absent')
    .map(each => `${capabilityWords[each]}: ${capabilityStateWords[facts.capabilities[each]].toLowerCase()}`);
}

function lines(said: readonly string[]): VNode {
  return said.every(each => each === '') ? (
    <span class="uvid-not-provided">Not stated</span>
  ) : (
    <span class="uvid-typed">{said.join('\n')}</span>
  );
}

/** What blocks is shown whole, what is serious in a line each; the rest is one click away. */
function FindingsBrief({ facts: { id, findings } }: { readonly facts: CaseFacts }): VNode {
  const path = `/assessments/${id}/findings`;
  const of = (severity: FindingSeverity) => findings.filter(finding => finding.severity === severity);
  const [blocking, serious] = [of('blocking'), of('serious')];
  return (
    <>
      <h2 class="govuk-heading-m">Findings</h2>
      {blocking.length + serious.length === 0 && <p class="govuk-body">No finding is blocking or serious.</p>}
      {blocking.length > 0 && (
        <ul class="uvid-findings">
          {blocking.map(finding => (
            <FindingView assessmentId={id} finding={finding} />
          ))}
        </ul>
      )}
      {serious.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{`Serious (${serious.length})`}</h3>
          <ul class="govuk-list uvid-reading">
            {serious.map(finding => (
              <li>
                <a class="govuk-link" href={`${path}#${finding.id}`}>
                  {finding.id}
                </a>{' '}
                {finding.says}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {`All findings (${findings.length}) and the screening`}
        </a>
      </p>
    </>
  );
}

function StepsBrief({ facts: { id, steps } }: { readonly facts: CaseFacts }): VNode {
  const approved = steps.filter(step => step.state === 'approved').length;
  return (
    <>
      <h2 class="govuk-heading-m">Steps</h2>
      <p class="govuk-body">{`${approved} of ${steps.length} steps are approved.`}</p>
      <Details summary="Each step, to read" open={approved < steps.length}>
        <ul class="uvid-plain-list uvid-step-states">
          {steps.map(step => (
            <li>
              <a class="govuk-link" href={`/assessments/${id}/steps/${step.id}/review`}>
                {`${step.number} ${step.title}`}
              </a>
              <StepTag state={step.state} />
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
