/** Adds a file to the answer of a question. A browser cannot be given the file again, so only that has to be chosen anew. */
import type { VNode } from 'preact';
import { evidenceKinds, takenKinds } from '../../core/evidence/evidence-kind.js';
import { Button } from '../../web/components/button.js';
import { errorOf } from '../../web/components/error-summary.js';
import { FileInput } from '../../web/components/file-input.js';
import { CsrfField } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { Textarea } from '../../web/components/textarea.js';
import { evidencePath } from './evidence-words.js';
import type { EvidencePageProps } from './evidence-props.js';

type Props = Pick<EvidencePageProps, 'of' | 'questions' | 'open' | 'typed' | 'errors' | 'csrfToken'>;

const accept = evidenceKinds.flatMap(kind => kind.endings.map(ending => `.${ending}`)).join(',');

export function EvidenceForm({ of, questions, open, typed, errors, csrfToken }: Props): VNode {
  const items = open.map(id => ({ value: id, text: questions.get(id)?.label ?? id }));
  return (
    <section class="uvid-evidence-form">
      <h2 class="govuk-heading-m" id="add">
        Add a file
      </h2>
      <form action={evidencePath(of.id)} method="post" encType="multipart/form-data" noValidate>
        <CsrfField token={csrfToken} />
        <Select
          name="question"
          label="Which answer does it support?"
          labelSize="s"
          hint="Only answers that you may write now can be chosen."
          class="govuk-!-width-full"
          value={typed.question}
          items={[{ value: '', text: 'Choose a question' }, ...items]}
          error={errorOf(errors, 'question')}
        />
        <FileInput
          name="file"
          label="File"
          labelSize="s"
          hint={`${takenKinds}, up to 20 MB. It is kept as it is: leave out what nobody else is to see.`}
          accept={accept}
          error={errorOf(errors, 'file')}
        />
        <Textarea
          name="description"
          label="What does it show? (optional)"
          labelSize="s"
          rows={2}
          value={typed.description}
          error={errorOf(errors, 'description')}
        />
        <Button preventDoubleClick>Add the file</Button>
      </form>
    </section>
  );
}
