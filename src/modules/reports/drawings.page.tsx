/** The reports of a version: which are drawn, how far the others are, and where to fetch them. It can be left and returned to. */
import type { VNode } from 'preact';
import { languageNames, languages, type Language } from '../../core/language/languages.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { CsrfField } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { Table } from '../../web/components/table.js';
import { kindWords, type ShownReport } from './drawing-words.js';

export interface DrawingsPageProps {
  readonly assessmentId: string;
  readonly reference: string;
  readonly title: string;
  readonly version: number;
  readonly lang: Language;
  readonly reports: readonly ShownReport[];
}

export function DrawingsPage(props: DrawingsPageProps & { readonly csrfToken: string }): VNode {
  const { assessmentId, reference, title, version, lang, reports } = props;
  const path = `/assessments/${assessmentId}/versions/${version}`;
  const drawing = reports.some(each => each.state === 'drawing');
  return (
    <>
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">{`Reports of version ${version}`}</h1>
      <AssessmentNavigation id={assessmentId} current="versions" />
      <p class="govuk-body">
        The same version always gives the same report. A long one takes some seconds; you can leave this page and come
        back.
      </p>
      <LanguageForm path={path} lang={lang} />
      <div data-drawings={drawing ? `/api${path}/reports?lang=${lang}` : undefined}>
        <Table
          scroll="Reports"
          caption="Reports"
          captionHidden
          rowHeaders
          columns={[{ label: 'Report' }, { label: 'State' }, { label: 'Get it' }]}
          rows={reports.map(report => [
            <Kind report={report} />,
            <State report={report} />,
            <Act report={report} lang={lang} path={path} csrfToken={props.csrfToken} />,
          ])}
        />
      </div>
      {drawing && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/reports?lang=${lang}`}>
            Look again
          </a>
        </p>
      )}
    </>
  );
}

/** What people wrote stays as they wrote it, whatever is chosen here. */
function LanguageForm({ path, lang }: { readonly path: string; readonly lang: Language }): VNode {
  return (
    <form action={`${path}/reports`} method="get">
      <Select
        name="lang"
        label="Language of the reports"
        hint="Answers stay in the language in which they were written."
        value={lang}
        items={languages.map(each => ({ value: each, text: languageNames[each] }))}
      />
      <Button kind="secondary">Show this language</Button>
    </form>
  );
}

function Kind({ report: { kind } }: { readonly report: ShownReport }): VNode {
  return (
    <>
      {kindWords[kind].title}
      <span class="govuk-hint uvid-hint-small">{kindWords[kind].says}</span>
    </>
  );
}

function State({ report: { kind, state, words } }: { readonly report: ShownReport }): VNode {
  return state === 'drawing' ? (
    <span role="status" data-drawing={kind}>
      {words}
    </span>
  ) : (
    <>{words}</>
  );
}

interface ActProps {
  readonly report: ShownReport;
  readonly lang: Language;
  readonly path: string;
  readonly csrfToken: string;
}

function Act({ report: { kind, state }, lang, path, csrfToken }: ActProps): VNode {
  const about = <span class="govuk-visually-hidden">{`: ${kindWords[kind].title}`}</span>;
  if (state === 'drawing') return <>–</>;
  if (state === 'ready')
    return (
      <a class="govuk-link" href={`/api${path}/report.pdf?kind=${kind}&lang=${lang}`}>
        Download{about}
      </a>
    );
  return (
    <form action={`${path}/reports`} method="post" noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="lang" value={lang} />
      <Button kind="secondary" name="kind" value={kind} preventDoubleClick>
        Draw{about}
      </Button>
    </form>
  );
}
