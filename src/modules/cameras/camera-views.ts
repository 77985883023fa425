/** The pages of adding, changing and withdrawing a camera. */
import type { Camera } from '../../core/cameras/camera.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { Conflict, type Side } from '../../web/components/conflict.js';
import { View, type ViewPage } from '../../web/view.js';
import type { RegisteredProgramme } from '../programmes/programmes.service.js';
import { cameraDifferences } from './camera-differences.js';
import { cameraFormErrors } from './camera-form-errors.js';
import { CameraFormPage } from './camera-form.page.js';
import { cameraPath, registerPath } from './camera-paths.js';
import { fieldsOfCamera, type TypedCamera, typedFromCamera } from './typed-camera.js';
import { WithdrawCameraPage } from './withdraw-camera.page.js';

export function addView(of: RegisteredProgramme, form: TypedCamera, problems: readonly FieldProblem[] = []): View {
  const errors = cameraFormErrors(problems);
  const href = registerPath(of.id);
  const props = { form, errors, href, action: `${href}/new`, existing: null };
  const page = cameraPage(of, 'Add a camera', { error: errors.length > 0 });
  return new View(page, csrfToken => CameraFormPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

/** `existing` is as it was seen: its revision goes into the form. */
export function changeView(
  of: RegisteredProgramme,
  existing: { readonly reference: string; readonly revision: number },
  form: TypedCamera,
  problems: readonly FieldProblem[] = [],
): View {
  const errors = cameraFormErrors(problems);
  const href = cameraPath(of.id, existing.reference);
  const props = { form, errors, href, action: `${href}/edit`, existing };
  const page = cameraPage(of, 'Change the camera', { error: errors.length > 0, reference: existing.reference });
  return new View(page, csrfToken => CameraFormPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

export interface TwoCameras {
  readonly mine: Camera;
  readonly reason: string;
  readonly theirs: Camera;
  /** Of theirs. */
  readonly revision: number;
}

/** With `chosen`, some field was left without a choice. */
export function cameraConflictView(
  of: RegisteredProgramme,
  { mine, reason, theirs, revision }: TwoCameras,
  chosen?: Readonly<Record<string, Side | undefined>>,
): View {
  const open = cameraDifferences(mine, theirs);
  const undecided = chosen ? open.filter(each => !chosen[each.field]) : [];
  const href = cameraPath(of.id, mine.reference);
  const props = {
    ...{ href, action: `${href}/edit`, what: 'camera', name: mine.reference, revision, differences: open },
    chosen: chosen ?? {},
    kept: fieldsOfCamera(typedFromCamera(mine, reason)),
    errors: undecided.map(({ field, name }) => ({
      field: `keep[${field}]`,
      text: `${name}: choose which value stays`,
    })),
  };
  const error = undecided.length > 0;
  const page = cameraPage(of, 'Somebody else changed this camera', { error, reference: mine.reference });
  return new View(page, csrfToken => Conflict({ ...props, csrfToken }), error ? 422 : 409);
}

export function withdrawView(
  of: RegisteredProgramme,
  camera: { readonly reference: string; readonly revision: number; readonly reason: string },
  problems: readonly FieldProblem[] = [],
): View {
  const errors = problems.map(({ field, message }) => ({ field, text: message }));
  const props = { ...camera, errors, href: cameraPath(of.id, camera.reference) };
  const page = cameraPage(of, 'Withdraw the camera', { error: errors.length > 0, reference: camera.reference });
  return new View(page, csrfToken => WithdrawCameraPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

export function cameraPage(
  { id, facts }: RegisteredProgramme,
  title: string,
  { error = false, reference }: { readonly error?: boolean; readonly reference?: string },
): ViewPage {
  return {
    title: `${title} – ${reference ?? facts.name}`,
    notice: facts.notice,
    error,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      { text: 'Cameras', href: registerPath(id) },
      ...(reference === undefined ? [] : [{ text: reference, href: cameraPath(id, reference) }]),
      { text: title },
    ],
  };
}
