import type { VNode } from 'preact';
import { pairsOf, type FormFields } from '../posted-fields.js';

/** Everything that was typed, carried along in a form that shows it in words. */
export function Carried({ fields }: { readonly fields: FormFields }): VNode {
  return (
    <>
      {pairsOf(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
