/** One supplement: what was proposed beside what the register says, and the verdict in one step. */
import type { VNode } from 'preact';
import type { Camera } from '../../core/cameras/camera.js';
import { zoneWords } from '../../web/camera-words.js';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Table } from '../../web/components/table.js';
import { Textarea } from '../../web/components/textarea.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import { cameraPath } from '../cameras/camera-paths.js';
import type { Supplement } from './supplements.service.js';
import { stateWords } from './supplement-words.js';
import { positionText } from './typed-placement.js';

export interface SupplementPageProps {
  readonly programmeId: string;
  readonly supplement: Supplement;
  /** As the register has it today; null once it was withdrawn. */
  readonly camera: Camera | null;
  readonly nameOf: (person: string) => string;
  readonly mayJudge: boolean;
  readonly typed: { readonly verdict: string; readonly reason: string };
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function SupplementPage(props: SupplementPageProps): VNode {
  const { programmeId, supplement, nameOf, errors, mayJudge } = props;
  const { camera, state, placement, verdict } = supplement;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">Supplement</span>
      <h1 class="govuk-heading-l">{`${camera}: ${placement.site}`}</h1>
      <p class="govuk-body">
        <strong>{stateWords[state]}.</strong> Proposed by {nameOf(supplement.proposedBy)},{' '}
        {momentInWords(supplement.proposedAt.toISOString())}.{' '}
        <a class="govuk-link" href={cameraPath(programmeId, camera)}>
          {`Camera ${camera} in the register`}
        </a>
      </p>
      <Place {...props} />
      <h2 class="govuk-heading-m">Why it is needed there</h2>
      <p class="govuk-body uvid-typed">{placement.need}</p>
      {verdict && (
        <>
          <h2 class="govuk-heading-m">Verdict</h2>
          <SummaryList
            rows={[
              { key: 'Verdict', value: verdict.verdict === 'approved' ? 'Approved' : 'Sent back' },
              { key: 'By', value: `${nameOf(verdict.by)}, ${momentInWords(verdict.at.toISOString())}` },
              ...(verdict.reason === '' ? [] : [{ key: 'Reason', value: verdict.reason }]),
              { key: 'SHA-256 of what was judged', value: <code class="uvid-digest">{supplement.digest}</code> },
            ]}
          />
        </>
      )}
      {mayJudge && state === 'waiting' && <Judge {...props} />}
    </>
  );
}

const notStated = 'Not stated';
const degrees = (value: number | null) => (value === null ? 'All around' : `${value}°`);
const zonesInWords = (list: Camera['zones']) => list.map(each => zoneWords[each]).join(', ') || notStated;

type Shown = Pick<Camera, 'site' | 'position' | 'direction' | 'fieldOfView' | 'zones' | 'sign'>;

/** Of what is proposed and of the register alike. */
function inWords(shown: Shown | null): readonly string[] {
  if (!shown) return Array.from({ length: 6 }, () => notStated);
  const { site, position, direction, fieldOfView, zones, sign } = shown;
  const view = fieldOfView === null ? notStated : degrees(fieldOfView);
  return [site, positionText(position) || notStated, degrees(direction), view, zonesInWords(zones), sign || notStated];
}

function Place({ supplement: { placement }, camera }: SupplementPageProps): VNode {
  const [then, now] = [inWords(placement), inWords(camera)];
  const names = ['Place', 'Position', 'Direction', 'Angle of view', 'In view', 'Sign'];
  const days = `${dateInWords(placement.from)} to ${dateInWords(placement.until)}`;
  const rows = [...names.map((name, at) => [name, then[at], now[at]]), ['Days', days, 'Until it is moved']];
  return (
    <Table
      caption="Where it is to stand"
      captionSize="m"
      rowHeaders
      scroll="Where the camera is to stand"
      columns={['', 'Proposed', 'In the register today'].map(label => ({ label }))}
      rows={rows}
    />
  );
}

function Judge({ programmeId, supplement, typed, errors, csrfToken }: SupplementPageProps): VNode {
  return (
    <Form action={`/programmes/${programmeId}/supplements/${supplement.id}`} csrfToken={csrfToken}>
      <Radios
        name="verdict"
        label="Your verdict"
        labelSize="m"
        value={typed.verdict}
        items={[
          {
            value: 'approved',
            label: 'Approve it',
            hint: 'The register says so at once, and the camera is covered for these days.',
          },
          { value: 'sent_back', label: 'Send it back', hint: 'Nothing changes. Whoever proposed it proposes it anew.' },
        ]}
        error={errorOf(errors, 'verdict')}
      />
      <Textarea
        name="reason"
        label="Why? (to send it back)"
        rows={3}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>Give the verdict</Button>
    </Form>
  );
}
