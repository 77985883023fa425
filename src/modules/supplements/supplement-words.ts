/** What bars a supplement, in sentences that say what to do instead. */
import { changeWords } from '../../core/changes/words.js';
import type { JudgeBar, SupplementState } from '../../core/supplements/judge.js';
import type { Excess } from '../../core/supplements/within-approval.js';
import { zoneWords } from '../../web/camera-words.js';

export const stateWords: Readonly<Record<SupplementState, string>> = {
  waiting: 'Waits for a reviewer',
  sent_back: 'Sent back',
  planned: 'Approved, not begun',
  standing: 'Approved, in force today',
  over: 'Over: its last day has passed',
  replaced: 'Replaced by a later version',
};

export function excessInWords(excess: Excess | { readonly why: 'nothing_approved' }): string {
  if (excess.why === 'more') {
    const kinds = excess.kinds.map(each => changeWords[each].toLowerCase()).join('; ');
    return `This is more than a move (${kinds}). Record it as a change of the programme.`;
  }
  if (excess.why === 'zones') {
    const places = excess.zones.map(each => zoneWords[each].toLowerCase()).join(', ');
    return `The approval did not look at such places for a re-deployable camera: ${places}. Record the move as a change of the programme.`;
  }
  return words[excess.why];
}

const words: Readonly<Record<Exclude<Excess['why'], 'more' | 'zones'> | 'nothing_approved', string>> = {
  nothing_approved: 'No approval is in force that a supplement could stand under. Finish the assessment first.',
  not_redeployable:
    'Only a re-deployable camera is moved by a supplement. Record the move as a change of the programme.',
  removed: 'This camera is removed. Enter it in the register again first.',
  unlike_any:
    'The approved register has no re-deployable camera that can do and serves as much as this one. Record it as a change of the programme.',
  after_approval: 'The approval ends before that day. Choose an earlier last day, or renew the assessment.',
};

export function barInWords(bar: JudgeBar): string {
  return barWords[bar];
}

const barWords: Readonly<Record<JudgeBar, string>> = {
  wrong_role: 'Only a reviewer judges a supplement.',
  own_work: 'You proposed this supplement. Somebody else judges it.',
  not_waiting: 'This supplement does not wait for a verdict any more.',
  reason: 'Say why it is sent back.',
  not_within: 'It is not within the approval any more: send it back.',
};
