/** All consultations of an assessment, and the beginning of another. */
import type { VNode } from 'preact';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { GoLive } from '../../web/components/go-live.js';
import { Radios } from '../../web/components/radios.js';
import { Select } from '../../web/components/select.js';
import { TaskList } from '../../web/components/task-list.js';
import { TextInput } from '../../web/components/text-input.js';
import { clockInWords } from '../../web/consultation-words.js';
import { regimeWords } from '../../web/programme-words.js';
import type { ConsultationReading } from './consultation-reading.js';
import { ConsultationTag } from './consultation-tag.js';

export interface ConsultationsPageProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly bars: readonly GoLiveBar[];
  readonly consultations: readonly ConsultationReading[];
  readonly regimes: readonly ConsultationRegime[];
  readonly versions: readonly number[];
  readonly mayOpen: boolean;
  readonly typed: { readonly version: string; readonly regime: string; readonly authority: string };
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function ConsultationsPage(props: ConsultationsPageProps): VNode {
  const { of, bars, consultations, versions, mayOpen, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
      <h1 class="govuk-heading-l">Prior consultation</h1>
      <AssessmentNavigation id={of.id} current="consultations" />
      <GoLive bars={bars} />
      {consultations.length > 0 && <TaskList id="consultations" items={consultations.map(each => item(of.id, each))} />}
      {consultations.length === 0 && (
        <p class="govuk-body uvid-empty">
          Here will stand what was asked of the authority, its clock, its questions and its opinion. It is asked about a
          sealed version: {versions.length === 0 ? 'once the officer has decided, ' : ''}
          {mayOpen || versions.length === 0 ? 'begin with the name of the authority.' : 'a colleague begins it.'}
        </p>
      )}
      {mayOpen && versions.length > 0 && <OpenForm {...props} />}
    </>
  );
}

function item(
  assessmentId: string,
  consultation: ConsultationReading,
): Parameters<typeof TaskList>[0]['items'][number] {
  const { id, authority, version, regime, clock } = consultation;
  return {
    title: `${authority}, on version ${version}`,
    href: `/assessments/${assessmentId}/consultations/${id}`,
    hint: `${regimeWords[regime].name}. ${clockInWords(clock)}`,
    status: <ConsultationTag consultation={consultation} />,
  };
}

function OpenForm({ of, regimes, versions, typed, errors, csrfToken }: ConsultationsPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Consult an authority</h2>
      <p class="govuk-body">It is asked about one sealed version, under one law.</p>
      <Form action={`/assessments/${of.id}/consultations`} csrfToken={csrfToken}>
        <TextInput
          name="authority"
          label="Name of the authority"
          value={typed.authority}
          error={errorOf(errors, 'authority') ?? null}
        />
        <Radios
          name="regime"
          label="Under which law"
          labelSize="s"
          value={typed.regime}
          items={regimes.map(value => ({ value, label: regimeWords[value].name }))}
          error={errorOf(errors, 'regime') ?? null}
        />
        <Select
          name="version"
          label="Sealed version"
          value={typed.version}
          items={versions.map(version => ({ value: version, text: `Version ${version}` }))}
          error={errorOf(errors, 'version') ?? null}
        />
        <Button preventDoubleClick>Open the consultation</Button>
      </Form>
    </>
  );
}
