/**
 * Joint controllers decide together (GDPR Art. 26(1): they share the responsibility for one processing, and none of them can approve it
 * for the others). Each has an officer of its own; an approval takes effect when all of them have signed the same.
 */

/** Who signs for one of the joint controllers. */
export interface JointOfficer {
  readonly controller: string;
  /** Id of a person. */
  readonly officer: string;
}

/** Somebody put their name to a proposal: `digest` binds its outcome, its terms and all that it approves. */
export interface DecisionSignature {
  readonly by: string;
  readonly digest: string;
}

export interface JointProblem {
  readonly field: 'officers';
  readonly message: string;
}

export const mostJointOfficers = 20;

/**
 * Can these officers be named? Every problem at once. None at all is the usual case: one officer decides. `controllers` are those that the
 * programme names, `officers` the people who hold the officer's role and whose accounts are open. A rule of Uvid for GDPR Art. 26.
 */
export function problemsOfJointOfficers(
  named: readonly JointOfficer[],
  controllers: readonly string[],
  officers: ReadonlySet<string>,
): readonly JointProblem[] {
  const distinct = (of: readonly string[]): boolean => new Set(of).size === of.length;
  const rules: readonly (readonly [boolean, string])[] = [
    [named.length === 1, 'Name an officer for two controllers or more, or for none: then one officer decides'],
    [named.length > mostJointOfficers, `Name ${mostJointOfficers} officers or fewer`],
    [named.some(each => !controllers.includes(each.controller)), 'Choose controllers that the programme names'],
    [named.some(each => !officers.has(each.officer)), 'Choose people who hold the officer’s role'],
    [!distinct(named.map(each => each.controller)), 'Name one officer for each controller'],
    [!distinct(named.map(each => each.officer)), 'Name a different officer for each controller'],
  ];
  return rules.filter(([broken]) => broken).map(([, message]) => ({ field: 'officers', message }));
}

/** Whether somebody may not decide because others are named to; all by id. */
export function isNotNamed(named: readonly string[], person: string): boolean {
  return named.length > 0 && !named.includes(person);
}

/** How many of the named officers would still have to sign this very proposal after the actor's signature. */
export function signaturesMissing(
  named: readonly JointOfficer[],
  signatures: readonly DecisionSignature[],
  { by, digest }: DecisionSignature,
): number {
  const signed = new Set(signatures.filter(each => each.digest === digest).map(each => each.by));
  return named.filter(({ officer }) => officer !== by && !signed.has(officer)).length;
}
