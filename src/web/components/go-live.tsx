/** Whether the processing may begin, as far as authorities are concerned. */
import type { VNode } from 'preact';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import { WarningText } from './messages.js';
import { goLiveWords } from '../consultation-words.js';
import { regimeWords } from '../programme-words.js';

export function GoLive({ bars }: { readonly bars: readonly GoLiveBar[] }): VNode {
  return (
    <>
      {bars.map(({ regime, reason }) => (
        <WarningText>{`Not to go live: ${regimeWords[regime].name}: ${goLiveWords[reason]}.`}</WarningText>
      ))}
    </>
  );
}
