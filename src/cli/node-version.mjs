/**
 * One line when this Node is too old, or undefined. This file must stay readable to old versions of Node.
 * @param {string} version as in process.versions.node
 * @returns {string | undefined}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Uvid needs Node 20.19 or later; this is Node ${version}. Install a newer one from https://nodejs.org.`;
}

/** Ends the process when this Node is too old: whatever comes next would fail with a riddle. */
export function refuseOldNode() {
  const problem = nodeVersionProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
