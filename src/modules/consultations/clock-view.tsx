/** The statutory clock with its dates and where they come from. */
import type { VNode } from 'preact';
import type { ConsultationClock } from '../../core/deadlines/consultation-clock.js';
import { Citation, type CitationProps } from '../../web/components/citation.js';
import { InsetText } from '../../web/components/messages.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { clockInWords } from '../../web/consultation-words.js';
import { dateInWords } from '../../web/words.js';

export interface ClockViewProps {
  readonly clock: ConsultationClock;
  readonly source: CitationProps | null;
}

const extensions: Readonly<Record<ConsultationClock['extension'], string>> = {
  none: 'None announced',
  in_time: 'Announced in time',
  late: 'Announced too late: it moves no date',
};

export function ClockView({ clock, source }: ClockViewProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">The clock</h2>
      <InsetText>{clockInWords(clock)}</InsetText>
      {clock.baseDueOn !== null && <SummaryList rows={rowsOf(clock)} />}
      {source && (
        <p class="govuk-body">
          <Citation citation={source} />
        </p>
      )}
    </>
  );
}

function rowsOf(clock: ConsultationClock): readonly SummaryRow[] {
  const { baseDueOn, longestDueOn, noticeBy, dueOn, suspendedDays, suspensionsWithoutEffect } = clock;
  const day = (date: string | null) => (date === null ? 'Open while the clock stands still' : dateInWords(date));
  return [
    { key: 'Answer due', value: day(dueOn) },
    { key: 'Without extension or suspension', value: day(baseDueOn) },
    { key: 'An extension is announced by', value: day(noticeBy) },
    { key: 'With the whole extension', value: day(longestDueOn) },
    { key: 'Extension', value: extensions[clock.extension] },
    { key: 'Days that the clock stood still', value: String(suspendedDays) },
    ...(suspensionsWithoutEffect === 0
      ? []
      : [{ key: 'Suspensions that moved nothing', value: `${suspensionsWithoutEffect}: this law knows none, or it came too late` }]), // prettier-ignore
  ];
}
