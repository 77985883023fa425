/** Who signs for each joint controller, and whose signature is missing. */
import type { VNode } from 'preact';
import { InsetText } from '../../web/components/messages.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { momentInWords } from '../../web/words.js';

export interface JointStandingProps {
  readonly assessmentId: string;
  /** Empty where one officer decides. */
  readonly officers: readonly {
    readonly controller: string;
    readonly name: string;
    /** ISO 8601, of their last signature under this version; null where there is none. */
    readonly signedAt: string | null;
    /** What that signature is under. */
    readonly digest: string | null;
  }[];
}

export function JointStanding({ assessmentId, officers }: JointStandingProps): VNode {
  if (officers.length === 0) return <></>;
  return (
    <section aria-labelledby="joint-title">
      <h2 class="govuk-heading-m" id="joint-title">
        Joint controllers decide together
      </h2>
      <SummaryList
        rows={officers.map(({ controller, name, signedAt, digest }) => ({
          key: controller,
          value:
            signedAt === null
              ? `${name}: has not signed`
              : `${name}: signed on ${momentInWords(signedAt)}, under ${(digest ?? '').slice(0, 12)}…`,
        }))}
      />
      <InsetText>
        An approval takes effect once all of them have signed the same outcome, reasons, conditions and last day; one
        refusal refuses. The form below begins with what was signed last.{' '}
        <a class="govuk-link" href={`/assessments/${assessmentId}/deciding-officers`}>
          Who decides
        </a>
      </InsetText>
    </section>
  );
}
