/** The risks before and after the measures: two matrices, the register, the measures, and what the scales mean. */
import type { VNode } from 'preact';
import { AnswerView } from '../../web/components/answer-view.js';
import { RiskRegister } from '../../web/components/risk-register.js';
import { RiskScales } from '../../web/components/risk-scales.js';
import { ActionPlan } from './action-plan.js';
import type { CaseFacts } from './case-facts.js';
import { CaseHeading } from './case-heading.js';
import { Matrices, Sum } from './risk-views.js';

export function RisksPage({ facts }: { readonly facts: CaseFacts }): VNode {
  const { method, risks, measures, plan, prefixes } = facts;
  const acting = (no: number) =>
    risks.filter(risk => risk.measures.includes(no)).map(risk => `${prefixes.risk}${risk.no}`);
  return (
    <>
      <CaseHeading of={facts} title="Risks" current="risks" />
      <Sum facts={facts} />
      {risks.length > 0 && <Matrices facts={facts} />}
      <RiskScales method={method} />
      <h2 class="govuk-heading-m">Register</h2>
      <RiskRegister method={method} risks={risks} prefixes={prefixes} />
      <h2 class="govuk-heading-m">Action plan</h2>
      <p class="govuk-body">
        What the measures ask of whom. What was done since is recorded under{' '}
        <a class="govuk-link" href={`/actions?programme=${facts.programme.id}`}>
          actions
        </a>
        .
      </p>
      <ActionPlan plan={plan} risksOf={({ key }) => acting(Number(key.slice(1))).join(', ')} />
      <h2 class="govuk-heading-m">Measures</h2>
      {measures ? (
        <AnswerView question={measures.question} answer={measures.answer} refs={facts.refs} method={method} />
      ) : (
        <p class="govuk-body uvid-empty">No measure is asked for.</p>
      )}
    </>
  );
}
