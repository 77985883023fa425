/** How far a file is read. It can be left: the work goes on, and this page is found again among the files that were sent. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { numberInWords } from '../../web/words.js';

export interface ImportProgressProps {
  readonly fileName: string;
  readonly href: string;
  readonly back: string;
  readonly applies: boolean;
  readonly rowsRead: number;
}

export function ImportProgressPage({ fileName, href, back, applies, rowsRead }: ImportProgressProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{fileName}</span>
        <h1 class="govuk-heading-l">{applies ? 'The cameras are being imported' : 'The file is being read'}</h1>
        <p class="govuk-body" role="status" data-progress={`${href}/progress`}>
          {rowsRead === 0 ? 'It begins in a moment.' : `${numberInWords(rowsRead)} rows read so far.`}
        </p>
        <p class="govuk-body">
          {applies
            ? 'Either the whole file is imported or nothing of it. You can leave this page: the work goes on.'
            : 'Nothing is written yet. You can leave this page: the work goes on.'}
        </p>
        <Button kind="secondary" href={href}>
          See how far it is
        </Button>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            The files you have sent
          </a>
        </p>
      </div>
    </div>
  );
}
