/** One consultation: clock, pack, questions and replies, the opinion and how each of its comments was closed. */
import type { VNode } from 'preact';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import type { ConsultationEventKind } from '../../core/consultation/moves.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { GoLive } from '../../web/components/go-live.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Paragraphs } from '../../web/components/thread.js';
import { Timeline } from '../../web/components/timeline.js';
import { eventWords, resultWords } from '../../web/consultation-words.js';
import { regimeWords } from '../../web/programme-words.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import { ClockView, type ClockViewProps } from './clock-view.js';
import { CommentsView, PackView, QuestionsView, type CitedPackItem } from './consultation-parts.js';
import type { RecordedEvent, WholeConsultation } from './consultation-reading.js';
import { ConsultationTag } from './consultation-tag.js';

export interface ConsultationPageProps {
  readonly of: { readonly id: string; readonly reference: string };
  readonly consultation: WholeConsultation;
  readonly bars: readonly GoLiveBar[];
  readonly source: ClockViewProps['source'];
  readonly pack: readonly CitedPackItem[];
  readonly offered: readonly ConsultationEventKind[];
  readonly nameOf: (person: string) => string;
}

export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { of, consultation, bars, source, pack, nameOf } = props;
  const { state, clock, authority, regime, version, openedBy, openedAt } = consultation;
  return (
    <>
      <span class="govuk-caption-l">{`${of.reference}, version ${version}`}</span>
      <h1 class="govuk-heading-l">{`Consultation of ${authority}`}</h1>
      <AssessmentNavigation id={of.id} current="consultations" />
      <GoLive bars={bars} />
      <p class="govuk-body uvid-state">
        <ConsultationTag consultation={consultation} />
      </p>
      <SummaryList
        rows={[
          { key: 'Law', value: regimeWords[regime].name },
          { key: 'About', value: <a class="govuk-link" href={`/assessments/${of.id}/versions/${version}`}>{`Sealed version ${version}`}</a> }, // prettier-ignore
          { key: 'Opened by', value: `${nameOf(openedBy)}, ${momentInWords(openedAt)}` },
        ]}
      />
      <Acts {...props} />
      <ClockView clock={clock} source={source} />
      {state.opinion && <Opinion opinion={state.opinion} />}
      <CommentsView comments={state.comments} />
      <QuestionsView questions={state.questions} />
      <PackView pack={pack} />
      <h2 class="govuk-heading-m">What happened</h2>
      {consultation.events.length === 0 ? (
        <p class="govuk-body uvid-empty">Nothing has been recorded. It begins when the request is sent.</p>
      ) : (
        <Timeline events={consultation.events.toReversed().map(event => inTimeline(event, nameOf))} />
      )}
    </>
  );
}

function Acts({ of, consultation, offered }: ConsultationPageProps): VNode {
  if (offered.length === 0) return <></>;
  return (
    <nav aria-labelledby="record">
      <h2 class="govuk-heading-m" id="record">
        What you can record
      </h2>
      <ul class="govuk-list">
        {offered.map(kind => (
          <li>
            <a class="govuk-link" href={`/assessments/${of.id}/consultations/${consultation.id}/record/${kind}`}>
              {eventWords[kind].act}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Opinion({ opinion }: { readonly opinion: RecordedEvent }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">The opinion</h2>
      <SummaryList
        rows={[
          { key: 'Result', value: opinion.result ? resultWords[opinion.result] : '' },
          { key: 'Of', value: dateInWords(opinion.on) },
          { key: 'What it says', value: <Paragraphs text={opinion.text} /> },
        ]}
      />
    </>
  );
}

function inTimeline(event: RecordedEvent, nameOf: (person: string) => string) {
  const { kind, on, text, recordedAt, recordedBy, place } = event;
  return {
    title: `${eventWords[kind].title}, ${dateInWords(on)}`,
    at: recordedAt,
    by: `recorded by ${nameOf(recordedBy)}`,
    children: (
      <>
        <Paragraphs text={text} />
        {place !== null && <p class="govuk-body">{`Where: ${place}`}</p>}
      </>
    ),
  };
}
