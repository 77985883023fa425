/** A prior consultation in words. */
import type { GoLiveReason } from '../core/consultation/go-live.js';
import type { ConsultationEventKind, ConsultationStage, OpinionResult } from '../core/consultation/moves.js';
import type { PackItemId } from '../core/consultation/pack.js';
import type { ConsultationClock } from '../core/deadlines/consultation-clock.js';
import { dateInWords } from './words.js';

interface EventWords {
  /** What happened. */
  readonly title: string;
  /** What a button says. */
  readonly act: string;
  readonly hint: string;
  readonly label: string;
}

export const eventWords: Readonly<Record<ConsultationEventKind, EventWords>> = {
  submission: {
    title: 'Request sent to the authority',
    act: 'Record that the request was sent',
    hint: 'Sending starts no clock: it runs from the day on which the authority receives the request.',
    label: 'How it was sent, and under which reference (optional)',
  },
  receipt: {
    title: 'Request received by the authority',
    act: 'Record the receipt',
    hint: 'The clock counts from the day on which the authority received the request.',
    label: 'Reference of the authority (optional)',
  },
  extension: {
    title: 'Extension announced',
    act: 'Record an extension',
    hint: 'The authority extends once, tells so in time and gives its reasons. A late notice is kept and moves no date.',
    label: 'Reasons that the authority gave',
  },
  suspension: {
    title: 'Clock suspended',
    act: 'Record a suspension',
    hint: 'The clock stands still until the authority has what it asked for, where the law says so.',
    label: 'What the authority waits for',
  },
  resumption: {
    title: 'Clock running again',
    act: 'Record that the clock runs again',
    hint: 'The day on which the authority had what it asked for.',
    label: 'What it was given (optional)',
  },
  question: {
    title: 'Question of the authority',
    act: 'Record a question',
    hint: 'One question a record: each is answered by itself.',
    label: 'The question',
  },
  reply: {
    title: 'Reply to the authority',
    act: 'Record a reply',
    hint: 'What was sent to the authority.',
    label: 'The reply',
  },
  opinion: {
    title: 'Opinion of the authority',
    act: 'Record the opinion',
    hint: 'A negative opinion keeps the processing from beginning, keeps this version as it is, and opens the next.',
    label: 'What the opinion says',
  },
  comment: {
    title: 'Comment of the authority',
    act: 'Record a comment of the opinion',
    hint: 'One finding of the authority a record, so that each is closed by itself.',
    label: 'The comment',
  },
  closure: {
    title: 'Comment closed',
    act: 'Close a comment',
    hint: 'Say what was changed because of it, and where that stands.',
    label: 'What was changed',
  },
  withdrawal: {
    title: 'Request withdrawn',
    act: 'Withdraw the request',
    hint: 'Where the law requires the consultation, the processing stays barred.',
    label: 'Why it is withdrawn',
  },
};

export const stageWords: Readonly<Record<ConsultationStage, string>> = {
  preparing: 'In preparation',
  submitted: 'Sent, receipt awaited',
  running: 'With the authority',
  suspended: 'Clock suspended',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
};

export const resultWords: Readonly<Record<OpinionResult, string>> = {
  no_objection: 'No objection',
  with_comments: 'Comments to be met',
  negative: 'Negative: the processing would break the law',
};

export const packWords: Readonly<Record<PackItemId, string>> = {
  responsibilities: 'Who is responsible for what',
  purposes_and_means: 'Purposes and means',
  measures: 'Measures and safeguards',
  officer: 'Contact of the data protection officer',
  assessment: 'The assessment itself',
  other_information: 'Other information that the authority asked for',
};

/** Follows the name of a law: “GDPR (EU): …”. */
export const goLiveWords: Readonly<Record<GoLiveReason, string>> = {
  not_asked: 'the authority has to be consulted first, and has not been asked',
  under_way: 'the consultation of the authority has not ended; its silence is no consent',
  negative: 'the opinion of the authority is negative',
  withdrawn: 'the request to the authority was withdrawn, and the consultation is still required',
};

/** One sentence on where the clock stands. */
export function clockInWords({ standing, dueOn, daysLeft }: ConsultationClock): string {
  const due = dueOn === null ? '' : dateInWords(dueOn);
  const days = Math.abs(daysLeft ?? 0);
  const count = `${days} ${days === 1 ? 'day' : 'days'}`;
  const sentences: Readonly<Record<ConsultationClock['standing'], string>> = {
    not_started: 'The clock starts when the authority receives the request.',
    running: days === 0 ? `The authority answers by today, ${due}.` : `The authority answers by ${due}: ${count} left.`,
    suspended: 'The clock stands still until the authority has what it asked for.',
    overdue: `The answer was due on ${due}, ${count} ago. Silence is no consent: the processing stays barred.`,
    ended: 'The consultation has ended.',
  };
  return sentences[standing];
}
