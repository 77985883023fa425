/** The fields of the form of a camera, by what they hold. */
import type { VNode } from 'preact';
import { cameraCapabilities } from '../../core/cameras/camera.js';
import { capabilityStates } from '../../core/programme/programme.js';
import { cameraCapabilityWords, cameraFieldWords } from '../../web/camera-words.js';
import { DateInput } from '../../web/components/date-input.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Radios } from '../../web/components/radios.js';
import { Select } from '../../web/components/select.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import { capabilityStateWords } from '../../web/programme-words.js';
import type { DayField, PlainField, TypedCamera } from './typed-camera.js';

export interface CameraSectionProps {
  readonly form: TypedCamera;
  readonly errors: readonly FormError[];
}

interface PlainProps extends CameraSectionProps {
  readonly name: PlainField;
  readonly label?: string;
  readonly hint?: string;
}

export function Line({ form, errors, name, label, hint, width }: PlainProps & { readonly width?: 5 | 20 | 30 }): VNode {
  return (
    <TextInput
      name={name}
      label={label ?? cameraFieldWords[name]}
      value={form.plain[name]}
      error={errorOf(errors, name)}
      {...(hint === undefined ? {} : { hint })}
      {...(width === undefined ? {} : { width })}
      {...(width === 5 ? { inputmode: 'numeric' as const } : {})}
    />
  );
}

export function Prose({ form, errors, name, label, hint }: PlainProps): VNode {
  return (
    <Textarea
      name={name}
      label={label ?? cameraFieldWords[name]}
      rows={3}
      value={form.plain[name]}
      error={errorOf(errors, name)}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

interface ChoiceProps extends PlainProps {
  readonly words: Readonly<Record<string, string>>;
  /** What no choice says; left out, one must be made. */
  readonly none?: string;
}

export function Choice({ form, errors, name, label, hint, words, none }: ChoiceProps): VNode {
  const options = Object.entries(words).map(([value, text]) => ({ value, text }));
  return (
    <Select
      name={name}
      label={label ?? cameraFieldWords[name]}
      value={form.plain[name]}
      items={[{ value: '', text: none ?? 'Choose …' }, ...options]}
      error={errorOf(errors, name)}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

export function Day({ form, errors, name }: CameraSectionProps & { readonly name: DayField }): VNode {
  return (
    <DateInput
      name={name}
      label={`${cameraFieldWords[name]} (optional)`}
      labelSize="s"
      value={form.days[name]}
      error={errorOf(errors, `${name}-day`)}
    />
  );
}

export function Capabilities({ form, errors }: CameraSectionProps): VNode {
  return (
    <>
      {cameraCapabilities.map(each => {
        const { state, lock } = form.capabilities[each];
        const [name, lockName] = [`capabilities[${each}][state]`, `capabilities[${each}][lock]`];
        const reveals = (
          <TextInput
            name={lockName}
            label="What keeps it switched off?"
            hint="Such as a licence that is not installed, or a setting that only the supplier can reach."
            value={lock}
            error={errorOf(errors, lockName)}
          />
        );
        return (
          <Radios
            name={name}
            label={cameraCapabilityWords[each]}
            labelSize="s"
            small
            value={state}
            items={capabilityStates.map(value => ({
              value,
              label: capabilityStateWords[value],
              ...(value === 'present_disabled' ? { reveals } : {}),
            }))}
            error={errorOf(errors, name)}
          />
        );
      })}
    </>
  );
}
