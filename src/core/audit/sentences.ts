/** An audit event as one sentence for people. The record holds ids; whoever calls knows what they are called today. */
import type { Outcome, Role } from '../workflow/states.js';
import type { ThreadAction } from '../workflow/threads.js';
import type { AssessmentAction, StepAction } from '../workflow/transitions.js';
import type { AuditEvent, AuditType } from './events.js';

/** Each gives a name for an id; something is always to be said, also of what is no longer known. */
export interface Names {
  readonly person: (id: string | null) => string;
  /** Such as `1.1 Nature of the processing`. */
  readonly step: (id: string) => string;
  readonly question: (id: string) => string;
}

type Event<Type extends AuditType> = Extract<AuditEvent, { type: Type }>;

/** Begins with who acted and ends with a full stop. The comment of a verdict is not part of it. */
export function sentenceOf(event: AuditEvent, names: Names): string {
  const say = sentences[event.type] as (event: AuditEvent, names: Names) => string;
  return `${names.person(event.actor)} ${say(event, names)}.`;
}

/** The moves of the workflow and what stands behind them; everything else is writing, talk and housekeeping. */
export function isStateChange({ type }: Pick<AuditEvent, 'type'>): boolean {
  return type === 'step.state_changed' || type === 'assessment.state_changed' || type === 'version.sealed';
}

const sentences: { readonly [Type in AuditType]: (event: Event<Type>, names: Names) => string } = {
  'history.bound': ({ data }) => `bound what was recorded before to the audit trail (${data.rows} rows)`,
  'audit.anchored': ({ data }) => `had record ${data.sequence} of the audit trail stamped by a timestamp authority`,
  'programme.registered': () => 'registered the programme',
  'programme.changed': ({ data }) => `changed the programme (revision ${data.revision})`,
  'cameras.written': ({ data }) =>
    `${data.kind === 'import' ? 'imported' : 'changed'} the camera register (revision ${data.revision}): ` +
    `${data.added} added, ${data.changed} changed, ${data.removed} withdrawn`,
  'screening.concluded': ({ data }) =>
    `concluded that no assessment is required (revision ${data.revision} of the programme)`,
  'finding.answered': ({ data }) => `answered finding ${data.finding}`,
  'view.recorded': ({ data }) =>
    `${data.corrects === null ? 'recorded' : 'corrected the record of'} ${viewsOfPeople[data.kind] ?? data.kind}`,
  'evidence.added': ({ data }, names) => `added evidence to the answer to “${names.question(data.question)}”`,
  'evidence.withdrawn': ({ data }, names) => `withdrew evidence of the answer to “${names.question(data.question)}”`,
  'assessment.started': ({ data }) => `started the assessment with the questionnaire ${data.template}`,
  'answer.written': ({ data }, names) =>
    `${data.revision === 1 ? 'answered' : 'changed the answer to'} “${names.question(data.question)}”`,
  'comment.made': ({ data }, names) => threadMoves[data.does ?? 'remark'](names.step(data.step)),
  'review.sent': ({ data }, names) => `sent a review of step ${names.step(data.step)} (round ${data.round})`,
  'step.state_changed': ({ data }, names) => stepMoves[data.action](names.step(data.step)),
  'assessment.state_changed': ({ data }) => assessmentMoves[data.action],
  'advice.recorded': ({ data }) => `wrote the advice: ${opinions[data.opinion] ?? data.opinion}`,
  'assessment.carried_forward': ({ data }) =>
    `carried ${data.answers} ${data.answers === 1 ? 'answer' : 'answers'} forward from an earlier assessment`,
  'step.stage_approved': ({ data }, names) => {
    const instead = data.onBehalfOf === null ? '' : ` for ${names.person(data.onBehalfOf)}`;
    return `approved step ${names.step(data.step)} in the stage “${data.stageName}”${instead}`;
  },
  'review_stages.configured': ({ data }) =>
    `configured the review in ${data.stages} ${data.stages === 1 ? 'stage' : 'stages'}`,
  'substitute.named': ({ data }, names) =>
    `named ${names.person(data.substitute)} to stand in for ${names.person(data.person)} from ${data.from} until ${data.until}`,
  'substitute.ended': () => 'ended a substitution',
  'step.assigned': ({ data }, names) => {
    const reviewers = data.reviewers.map(names.person).join(', ') || 'any reviewer';
    const due = data.dueOn === null ? 'without a date' : `by ${data.dueOn}`;
    const owner = data.owner === null ? 'any assessor' : names.person(data.owner);
    return `assigned step ${names.step(data.step)} to ${owner}, review by ${reviewers}, ${due}`;
  },
  'recommendation.answered': ({ data }) =>
    `answered recommendation ${data.recommendation} of the advice: ${data.response.replaceAll('_', ' ')}`,
  'officers.named': ({ data }, names) =>
    data.officers.length === 0
      ? 'left the decision to one officer'
      : `named the officers who decide for joint controllers: ${data.officers.map(names.person).join(', ')}`,
  'decision.signed': ({ data }) =>
    `signed the approval of version ${data.version} for a joint controller: ${outcomes[data.outcome] ?? data.outcome}`,
  'decision.taken': ({ data }) =>
    `signed the decision on version ${data.version}: ${outcomes[data.outcome] ?? data.outcome}`,
  'condition.proposed': ({ data }) => `proposed that condition ${data.condition} of version ${data.version} is closed`,
  'condition.reviewed': ({ data }) =>
    `found condition ${data.condition} of version ${data.version} ${data.verdict === 'met' ? 'met, which closes it' : 'not met'}`,
  'changes.recorded': ({ data }) =>
    `recorded what changed since version ${data.base}: ${data.kinds.join(', ').replaceAll('_', ' ')}; ` +
    `${data.steps.length} ${data.steps.length === 1 ? 'step is' : 'steps are'} touched`,
  'supplement.proposed': () => 'proposed a supplement for a re-deployable camera',
  'supplement.judged': ({ data }) =>
    data.verdict === 'approved' ? 'approved a supplement for a re-deployable camera' : 'sent a supplement back',
  'action.updated': ({ data }) => `recorded where action ${data.action} stands: ${data.status.replaceAll('_', ' ')}`,
  'consultation.opened': ({ data }) => `opened the prior consultation on version ${data.version}`,
  'consultation.recorded': ({ data }) => `recorded in the prior consultation: ${data.kind}`,
  'version.sealed': ({ data }) => `sealed version ${data.version} with the digest ${data.digest.slice(0, 16)}…`,
  'person.added': ({ data }, names) => `added ${names.person(data.person)} as ${listed(data.roles)}`,
  'person.roles_changed': ({ data }, names) =>
    `changed the roles of ${names.person(data.person)} to: ${listed(data.roles)}`,
  'person.password_changed': () => 'changed their password',
  'webhook.added': () => 'added a webhook',
  'webhook.ended': () => 'ended a webhook',
  'person.disabled': ({ data }, names) => `closed the account of ${names.person(data.person)}`,
  'person.signed_in': () => 'signed in',
  'person.refused': () => 'was refused at sign-in',
};

const stepMoves: Readonly<Record<StepAction, (step: string) => string>> = {
  begin: step => `began step ${step}`,
  submit: step => `submitted step ${step} for review`,
  withdraw: step => `took step ${step} back from review`,
  request_changes: step => `asked for changes in step ${step}`,
  approve: step => `approved step ${step}`,
  reopen: step => `reopened step ${step}`,
};

const threadMoves: Readonly<Record<ThreadAction, (step: string) => string>> = {
  remark: step => `commented in step ${step}`,
  block: step => `opened a thread that blocks step ${step}`,
  reply: step => `replied in a thread of step ${step}`,
  resolve: step => `resolved a thread of step ${step}`,
  reopen: step => `reopened a thread of step ${step}`,
};

const assessmentMoves: Readonly<Record<AssessmentAction, string>> = {
  ask_advice: 'asked the data protection officer for advice',
  record_advice: 'recorded the advice and passed the assessment on for decision',
  return: 'returned the assessment to its authors',
  reject: 'rejected the processing',
  consult: 'decided to consult the authority',
  approve: 'approved the processing',
  approve_conditionally: 'approved the processing with conditions',
  reopen: 'opened a new version',
};

const outcomes: Readonly<Record<string, string>> = {
  rejected: 'rejected',
  consultation: 'the authority is consulted',
  approved: 'approved',
  conditionally_approved: 'approved with conditions',
} satisfies Record<Outcome, string>;

const opinions: Readonly<Record<string, string>> = {
  favourable: 'favourable',
  favourable_with_recommendations: 'favourable with recommendations',
  unfavourable: 'unfavourable',
};

const roleNames: Readonly<Record<Role, string>> = {
  assessor: 'assessor',
  reviewer: 'reviewer',
  dpo: 'data protection officer',
  officer: 'accountable officer',
  administrator: 'administrator',
  reader: 'reader',
};

function listed(roles: readonly Role[]): string {
  return roles.length === 0 ? 'none' : roles.map(role => roleNames[role]).join(', ');
}

const viewsOfPeople: Readonly<Record<string, string>> = {
  consultation: 'a consultation of people concerned',
  petition: 'a petition',
  refusal: 'a refusal to consult people concerned',
};
