import type { VNode } from 'preact';
import { AssessmentNavigation, type AssessmentNavigationProps } from '../../web/components/assessment-navigation.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import type { AssessmentState } from '../../core/workflow/states.js';

interface CaseHeadingProps {
  readonly of: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly version: number;
    readonly state: AssessmentState;
  };
  readonly title: string;
  readonly current: AssessmentNavigationProps['current'];
  /** Where the reader's own part of a long page is. */
  readonly jump?: { readonly href: string; readonly text: string } | undefined;
}

/** The same head on every page about a whole assessment. */
export function CaseHeading({ of, title, current, jump }: CaseHeadingProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{`${of.reference} ${of.title}, version ${of.version}`}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <AssessmentNavigation id={of.id} current={current} />
      <p class="govuk-body uvid-state">
        <AssessmentTag state={of.state} />
        {jump && (
          <a class="govuk-link" href={jump.href}>
            {jump.text}
          </a>
        )}
      </p>
    </>
  );
}
