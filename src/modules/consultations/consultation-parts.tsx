/** The parts of a consultation's page: what the request holds, questions with replies, comments with what closed them. */
import type { VNode } from 'preact';
import type { PackGap, PackItem } from '../../core/consultation/pack.js';
import type { Answered } from '../../core/consultation/state.js';
import { Citation, type CitationProps } from '../../web/components/citation.js';
import { Table } from '../../web/components/table.js';
import { Tag } from '../../web/components/tag.js';
import { Paragraphs } from '../../web/components/thread.js';
import { packWords } from '../../web/consultation-words.js';
import { dateInWords } from '../../web/words.js';
import type { RecordedEvent } from './consultation-reading.js';

export interface CitedPackItem extends Pick<PackItem, 'id' | 'gaps'> {
  readonly source: CitationProps | null;
}

export function PackView({ pack }: { readonly pack: readonly CitedPackItem[] }): VNode {
  return (
    <Table
      caption="What the request holds"
      captionSize="m"
      rowHeaders
      scroll="What the request holds"
      columns={[{ label: 'Part' }, { label: 'Source' }, { label: 'State' }]}
      rows={pack.map(({ id, source, gaps }) => [
        packWords[id],
        source && <Citation citation={source} />,
        <Gaps gaps={gaps} />,
      ])}
    />
  );
}

function Gaps({ gaps }: { readonly gaps: readonly PackGap[] }): VNode {
  if (gaps.length === 0) return <Tag colour="green">There</Tag>;
  return (
    <>
      <Tag colour="orange">Missing</Tag>
      <ul class="govuk-list govuk-list--bullet">
        {gaps.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </>
  );
}

export function QuestionsView({ questions }: { readonly questions: readonly Answered<RecordedEvent>[] }): VNode {
  if (questions.length === 0) return <></>;
  return (
    <Table
      caption="Questions and replies"
      captionSize="m"
      scroll="Questions and replies"
      columns={[{ label: 'The authority asked' }, { label: 'We replied' }]}
      rows={questions.map(({ said, answers }) => [
        <Said event={said} />,
        <Answers events={answers} none="Not answered" />,
      ])}
    />
  );
}

export function CommentsView({ comments }: { readonly comments: readonly Answered<RecordedEvent>[] }): VNode {
  if (comments.length === 0) return <></>;
  return (
    <Table
      caption="Comments of the authority and what became of them"
      captionSize="m"
      scroll="Comments of the authority"
      columns={[{ label: 'Comment' }, { label: 'Change, and where it stands' }]}
      rows={comments.map(({ said, answers }) => [<Said event={said} />, <Answers events={answers} none="Open" />])}
    />
  );
}

function Said({ event }: { readonly event: RecordedEvent }): VNode {
  return (
    <>
      <div class="govuk-hint">{dateInWords(event.on)}</div>
      <Paragraphs text={event.text} />
      {event.place !== null && <p class="govuk-body">{`Where: ${event.place}`}</p>}
    </>
  );
}

function Answers({ events, none }: { readonly events: readonly RecordedEvent[]; readonly none: string }): VNode {
  if (events.length === 0) return <Tag colour="orange">{none}</Tag>;
  return (
    <>
      {events.map(event => (
        <Said event={event} />
      ))}
    </>
  );
}
