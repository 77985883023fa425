/**
 * The register as the method rates it: each risk before and after the measures, by number, and what stands out.
 *
 *     <RiskRegister method={template.risk} risks={assessed.risks} prefixes={{ risk: 'R', measure: 'M' }} />
 */
import type { ComponentChildren, VNode } from 'preact';
import {
  isBearable,
  isHigh,
  needsAcceptance,
  unexplained,
  type AssessedRisk,
  type Rating,
} from '../../core/risk/assess.js';
import type { RiskMethod } from '../../core/risk/method.js';
import { LevelTag } from './level-tag.js';
import { Table } from './table.js';
import { Tag } from './tag.js';

export interface RiskRegisterProps {
  readonly method: RiskMethod;
  readonly risks: readonly AssessedRisk[];
  readonly prefixes: { readonly risk: string; readonly measure: string };
  readonly caption?: string;
}

export function RiskRegister({ method, risks, prefixes, caption = 'The risks' }: RiskRegisterProps): VNode {
  if (risks.length === 0) return <p class="govuk-body uvid-empty">No risk has been entered yet.</p>;
  return (
    <Table
      scroll={caption}
      caption={caption}
      captionHidden
      class="uvid-register"
      rowHeaders
      columns={[
        { label: 'No.', class: 'uvid-register__number' },
        { label: 'Risk', class: 'uvid-register__title' },
        { label: 'Before' },
        { label: 'Measures' },
        { label: 'After' },
        { label: 'Acceptable' },
      ]}
      rows={risks.map(risk => [
        <span id={`risk-${risk.no}`}>{`${prefixes.risk}${risk.no}`}</span>,
        <>
          {risk.title}
          <Marks method={method} risk={risk} />
        </>,
        <>
          <Rated method={method} rating={risk.inherent} />
          {risk.inherent && (
            <span class="uvid-register__figures">
              {isBearable(method, risk.inherent) ? 'Acceptable as it stands' : 'Not acceptable without more measures'}
            </span>
          )}
        </>,
        risk.measures.length > 0 ? (
          risk.measures.map(no => `${prefixes.measure}${no}`).join(', ')
        ) : (
          <Nothing text="None" />
        ),
        <Rated method={method} rating={risk.residual} />,
        <Acceptance risk={risk} />,
      ])}
    />
  );
}

function Rated({ method, rating }: { readonly method: RiskMethod; readonly rating: Rating | null }): VNode {
  return (
    <>
      <LevelTag method={method} level={rating?.level ?? null} />
      {rating && (
        <span class="uvid-register__figures">{`likelihood ${rating.likelihood}, severity ${rating.severity}`}</span>
      )}
    </>
  );
}

function Marks({ method, risk }: { readonly method: RiskMethod; readonly risk: AssessedRisk }): VNode {
  const marks = marksOf(method, risk);
  if (marks.length === 0) return <></>;
  return (
    <ul class="uvid-plain-list uvid-register__marks">
      {marks.map(mark => (
        <li>
          <Tag colour="orange">{mark}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** What a decider must not overlook in a row. */
export function marksOf(method: RiskMethod, risk: AssessedRisk): readonly string[] {
  const { residual } = risk;
  return [
    ...(residual && isHigh(method, residual.level) ? ['Remains high'] : []),
    ...(residual && needsAcceptance(method, residual) ? ['Severe however unlikely'] : []),
    ...(unexplained([risk]).length > 0 ? ['Lowered without a measure'] : []),
  ];
}

function Acceptance({ risk }: { readonly risk: AssessedRisk }): VNode {
  if (risk.acceptable === null) return <Nothing text="Not said" />;
  return (
    <>
      {risk.acceptable ? 'Yes' : 'No'}
      {risk.acceptedBy && <span class="uvid-register__figures">{`Accepted by ${risk.acceptedBy}`}</span>}
      {risk.reason !== '' && <span class="uvid-register__figures">{risk.reason}</span>}
    </>
  );
}

function Nothing({ text }: { readonly text: ComponentChildren }): VNode {
  return <span class="uvid-not-provided">{text}</span>;
}
