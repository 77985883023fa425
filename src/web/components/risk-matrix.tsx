/**
 * The matrix of likelihood and severity, as a table that can be read out: every cell names its level.
 *
 *     <RiskMatrix method={template.risk} risks={risks} rating="residual" caption="Residual risks" />
 */
import type { VNode } from 'preact';
import type { AssessedRisk } from '../../core/risk/assess.js';
import type { RiskMethod, ScaleLevel } from '../../core/risk/method.js';
import { LevelShape, levelName, toneOf } from './level-tag.js';
import { ScrollBox } from './table.js';

export interface RiskMatrixProps {
  readonly method: RiskMethod;
  readonly risks: readonly AssessedRisk[];
  readonly rating: 'inherent' | 'residual';
  readonly caption: string;
  /** Letter before a risk's number. */
  readonly prefix?: string;
  /** Where a risk's number leads; left out, it is no link. */
  readonly href?: (no: number) => string;
}

export function RiskMatrix(props: RiskMatrixProps): VNode {
  const { method, caption } = props;
  const table = (
    <table class="govuk-table uvid-matrix">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} class="uvid-matrix__corner">
            Severity
          </th>
          <th scope="colgroup" colSpan={method.likelihood.length} class="uvid-matrix__axis">
            Likelihood
          </th>
        </tr>
        <tr>
          {method.likelihood.map(level => (
            <th scope="col" class="uvid-matrix__scale">
              <Scale level={level} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...method.severity].reverse().map(severity => (
          <tr>
            <th scope="row" class="uvid-matrix__scale">
              <Scale level={severity} />
            </th>
            {method.likelihood.map(likelihood => (
              <Cell matrix={props} likelihood={likelihood.value} severity={severity.value} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return <ScrollBox label={caption} content={table} />;
}

function Scale({ level }: { readonly level: ScaleLevel }): VNode {
  return (
    <>
      <span class="uvid-matrix__value">{level.value}</span> {level.name}
    </>
  );
}

interface CellProps {
  readonly matrix: RiskMatrixProps;
  readonly likelihood: number;
  readonly severity: number;
}

function Cell({ matrix, likelihood, severity }: CellProps): VNode {
  const { method, risks, rating } = matrix;
  const level = method.matrix[severity - 1]?.[likelihood - 1] ?? '';
  const tone = toneOf(method, level);
  const here = risks.filter(risk => risk[rating]?.likelihood === likelihood && risk[rating]?.severity === severity);
  return (
    <td class={`uvid-matrix__cell uvid-level--${tone}`}>
      <span class="uvid-matrix__level">
        <LevelShape tone={tone} />
        {levelName(method, level)}
      </span>
      {here.length > 0 && (
        <ul class="uvid-matrix__risks" aria-label="Risks here">
          {here.map(risk => (
            <li>
              <RiskNumber matrix={matrix} risk={risk} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function RiskNumber({ matrix, risk }: { readonly matrix: RiskMatrixProps; readonly risk: AssessedRisk }): VNode {
  const number = `${matrix.prefix ?? 'R'}${risk.no}`;
  const content = (
    <>
      {number}
      <span class="govuk-visually-hidden"> {risk.title}</span>
    </>
  );
  return matrix.href ? (
    <a class="uvid-matrix__risk" href={matrix.href(risk.no)} title={risk.title}>
      {content}
    </a>
  ) : (
    <span class="uvid-matrix__risk" title={risk.title}>
      {content}
    </span>
  );
}
