import type { Camera } from '../cameras/camera.js';
import { checkCamera, highestCameras } from '../cameras/check-camera.js';
import type { CaseProblem } from './case-problem.js';

/** What is wrong with the hundredth camera is wrong with the others too. */
const mostProblems = 100;

/** A register from outside; left out means that there is none. Problems by place, such as `cameras[3].site`; never throws. */
export function readCameras(input: unknown): { cameras: readonly Camera[]; problems: readonly CaseProblem[] } {
  if (input === undefined || input === null) return { cameras: [], problems: [] };
  if (!Array.isArray(input) || input.length > highestCameras) {
    const message = `Give a list of at most ${highestCameras.toLocaleString('en-GB')} cameras`;
    return { cameras: [], problems: [{ field: 'cameras', message }] };
  }
  const cameras = new Map<string, Camera>();
  const problems: CaseProblem[] = [];
  for (const [at, each] of input.entries()) {
    if (problems.length >= mostProblems) break;
    const place = `cameras[${at}]`;
    const checked = checkCamera(each);
    if ('problems' in checked)
      problems.push(...checked.problems.map(({ field, message }) => ({ field: `${place}.${field}`, message })));
    else if (cameras.has(checked.camera.reference))
      problems.push({ field: `${place}.reference`, message: 'Another camera of this list has the reference' });
    else cameras.set(checked.camera.reference, checked.camera);
  }
  return { cameras: [...cameras.values()], problems };
}
