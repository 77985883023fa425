/** Every component in its states on one page: what the browser test looks at, and so can you. */
import type { ComponentChildren, VNode } from 'preact';
import { Button, ButtonGroup } from '../../src/web/components/button.js';
import { Checkbox, Checkboxes } from '../../src/web/components/checkboxes.js';
import { Citations } from '../../src/web/components/citation.js';
import { DateInput } from '../../src/web/components/date-input.js';
import { Details } from '../../src/web/components/details.js';
import { Diff } from '../../src/web/components/diff.js';
import { EditableTable } from '../../src/web/components/editable-table.js';
import { ErrorSummary } from '../../src/web/components/error-summary.js';
import { Form } from '../../src/web/components/form.js';
import { LevelTag } from '../../src/web/components/level-tag.js';
import { InsetText, NotificationBanner, Panel, WarningText } from '../../src/web/components/messages.js';
import { Pagination } from '../../src/web/components/pagination.js';
import { PasswordInput } from '../../src/web/components/password-input.js';
import { Radios } from '../../src/web/components/radios.js';
import { RiskMatrix } from '../../src/web/components/risk-matrix.js';
import { Select } from '../../src/web/components/select.js';
import { AssessmentTag, SeverityTag, StepTag } from '../../src/web/components/state-tag.js';
import { SummaryList } from '../../src/web/components/summary-list.js';
import { TableAnswer } from '../../src/web/components/table-answer.js';
import { Table } from '../../src/web/components/table.js';
import { Tabs } from '../../src/web/components/tabs.js';
import { TaskList } from '../../src/web/components/task-list.js';
import { Textarea } from '../../src/web/components/textarea.js';
import { TextInput } from '../../src/web/components/text-input.js';
import { Thread } from '../../src/web/components/thread.js';
import { Timeline } from '../../src/web/components/timeline.js';
import { assessmentStates, stepStates } from '../../src/core/workflow/states.js';
import { severities } from '../../src/core/findings/finding.js';
import { columns, method, refs, risks, table } from './samples.js';

export function Gallery(): VNode {
  return (
    <>
      <ErrorSummary
        errors={[
          { field: 'name', text: 'Enter the name of the programme' },
          { field: 'rows[3][count]', text: 'Enter how many people are concerned as a figure' },
        ]}
      />
      <span class="govuk-caption-l">Step 1.1</span>
      <h1 class="govuk-heading-l">Describe the processing and what it is meant to achieve</h1>
      <p class="govuk-body-l">The supervisory authority reads this first. Say what is done, to whom, and why.</p>
      <Fields />
      <Lists />
      <Messages />
      <Tables />
      <Review />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

const yesOrNo = [
  { value: 'yes', label: 'Yes', reveals: <Textarea name="why" label="Why is recording sound necessary?" rows={2} /> },
  { value: 'no', label: 'No', hint: 'Also when the microphones are disabled.' },
];

function Fields(): VNode {
  return (
    <Part title="Fields">
      <Form action="/x" csrfToken="t" autosaveUrl="/draft">
        <TextInput
          name="name"
          label="Name of the programme"
          hint="As in the decision."
          error="Enter the name of the programme"
        />
        <TextInput
          name="cameras"
          label="Cameras in operation"
          width={5}
          suffix="cameras"
          value={8100}
          inputmode="numeric"
        />
        <Textarea
          name="summary"
          label="What is processed?"
          maxLength={4000}
          value="Cameras at 800 positions in Belgrade."
        />
        <Citations
          citations={[
            {
              label: 'GDPR Art. 35(7)(a)',
              kind: 'law',
              confirmed: true,
              says: 'A systematic description of the processing.',
            },
            { label: 'WP 248 rev.01, criterion 3', kind: 'guidance', confirmed: true },
          ]}
        />
        <Radios name="sound" label="Will any camera record sound?" labelSize="s" value="yes" items={yesOrNo} />
        <Radios
          name="inline"
          label="Is it public?"
          inline
          items={[{ value: 'y', label: 'Yes' }, { divider: 'or' }, { value: 'n', label: 'No' }]}
        />
        <Checkboxes
          name="regimes"
          label="Under which law?"
          hint="Choose all that apply."
          error="Choose at least one"
          values={['EU_GDPR']}
          items={[
            { value: 'EU_GDPR', label: 'GDPR' },
            { value: 'EU_LED', label: 'Law Enforcement Directive', hint: 'Police and prosecutors.' },
            { divider: 'or' },
            { value: 'none', label: 'None of these', exclusive: true },
          ]}
        />
        <DateInput
          name="contractOn"
          label="When was the contract signed?"
          error="Contract date must include a year"
          wrong={['year']}
          value={{ day: '9', month: '11' }}
        />
        <Select name="level" label="Level" items={[{ text: 'Low' }, { text: 'High' }]} value="High" />
        <PasswordInput name="password" label="Password" />
        <Checkbox name="sure" value="yes" label="I have read the whole assessment" />
        <ButtonGroup>
          <Button>Save and continue</Button>
          <Button kind="secondary">Save draft</Button>
          <Button kind="warning">Reject</Button>
          <a class="govuk-link" href="/">
            Cancel
          </a>
        </ButtonGroup>
        <Button start href="/start">
          Start the assessment
        </Button>
        <Button disabled>Not now</Button>
      </Form>
    </Part>
  );
}

function Lists(): VNode {
  return (
    <Part title="Lists">
      <TaskList
        items={[
          ...stepStates.map(state => ({ title: 'Describe the data', href: '#', status: <StepTag state={state} /> })),
          {
            title: 'Record the advice',
            hint: 'After all steps are approved',
            status: 'Cannot start yet',
            cannotStart: true,
          },
        ]}
      />
      <SummaryList
        rows={[
          {
            key: 'Controller',
            value: 'Ministry of Interior',
            actions: [{ href: '#', text: 'Change', about: 'controller' }],
          },
          { key: 'Supplier', value: <span class="uvid-not-provided">Not provided</span> },
        ]}
      />
      <SummaryList
        card={{ title: 'Facts', actions: [{ href: '#', text: 'Edit' }] }}
        rows={[{ key: 'Sites', value: '800' }]}
      />
      <p class="govuk-body">
        {assessmentStates.map(state => (
          <>
            <AssessmentTag state={state} />{' '}
          </>
        ))}
        {severities.map(severity => (
          <>
            <SeverityTag severity={severity} />{' '}
          </>
        ))}
      </p>
      <p class="govuk-body">
        {[...method.levels.map(level => level.id), null].map(level => (
          <>
            <LevelTag method={method} level={level} />{' '}
          </>
        ))}
      </p>
      <Table
        caption="Assessments"
        captionSize="m"
        columns={[{ label: 'Reference' }, { label: 'State' }, { label: 'Risks', numeric: true }]}
        rows={[['UVID-2026-001', <AssessmentTag state="in_preparation" />, 14]]}
        rowHeaders
      />
      <Pagination previous={{ href: '#', label: 'Purposes' }} next={{ href: '#', label: 'Data items' }} />
      <Pagination
        label="Pages"
        previous={{ href: '#' }}
        next={{ href: '#' }}
        items={[{ number: 1, href: '#' }, 'ellipsis', { number: 6, href: '#', current: true }]}
      />
    </Part>
  );
}

function Messages(): VNode {
  return (
    <Part title="Messages">
      <InsetText>Step 1.2 waits for the answers of step 1.1.</InsetText>
      <WarningText>What you decide here cannot be changed; a change opens a new version.</WarningText>
      <NotificationBanner titleId="second-banner">The reviewer asks for two changes.</NotificationBanner>
      <Panel title="Step submitted" headingLevel={3}>
        The reviewer has been told
      </Panel>
      <Details summary="Why we ask">
        <p>Because the authority will.</p>
      </Details>
      <Tabs
        items={[
          { id: 'changes', label: 'Changes since your last look', panel: <p class="govuk-body">Two answers.</p> },
          { id: 'all', label: 'Everything', panel: <p class="govuk-body">All answers.</p> },
        ]}
      />
    </Part>
  );
}

function Tables(): VNode {
  return (
    <Part title="Table questions">
      <Form action="/x" csrfToken="t">
        <EditableTable
          columns={columns}
          value={table}
          prefix="D"
          refs={refs}
          method={method}
          rowNoun="a data item"
          errors={[{ field: 'rows[3][count]', text: 'Enter how many people are concerned as a figure' }]}
        />
      </Form>
      <TableAnswer label="Data items" columns={columns} value={table} prefix="D" refs={refs} method={method} />
      <TableAnswer label="Nothing" columns={columns} value={{ next: 1, rows: [] }} />
      <RiskMatrix method={method} risks={risks} rating="inherent" caption="Inherent risks" href={no => `#risk-${no}`} />
    </Part>
  );
}

const before = 'Recordings are kept for 40 days and may be seen by the duty officer.';
const after = 'Recordings are kept for 30 days and may be seen only by the duty officer on shift.';

function Review(): VNode {
  return (
    <Part title="Review">
      <Diff before={before} after={after} beforeLabel="Version 1" />
      <Thread
        comments={[
          {
            id: 'c1',
            author: 'Ana Ilić',
            role: 'Reviewer',
            at: '2026-03-02T14:05:00Z',
            text: 'Which decision?\n\nPlease cite it.',
            asksForChange: true,
          },
          { id: 'c2', author: 'Mila Petrović', at: '2026-03-03T09:00:00Z', text: 'Done.', resolved: true },
        ]}
      >
        <Textarea name="comment" label="Your comment" rows={3} />
      </Thread>
      <Timeline
        events={[
          {
            title: 'Assessment rejected',
            at: '2019-11-12T10:00:00Z',
            by: 'Accountable officer',
            children: <p class="govuk-body">Not in line with the law.</p>,
          },
          { title: 'Step 1.1 submitted', at: '2019-10-01T08:30:00Z', by: 'Mila Petrović' },
        ]}
      />
    </Part>
  );
}
