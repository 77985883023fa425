import type { Facts } from './decide.js';

/** Nothing is known to stand in the way: the ground that a request lays its own facts on. */
export const noFacts: Facts = {
  assessmentInPreparation: false,
  missingAnswers: 0,
  comment: '',
  actorWroteStep: false,
  stepsNotApproved: 0,
  approvalsOutdated: 0,
  blockingFindings: 0,
  highResidualRisks: 0,
  severeRisksNotAccepted: 0,
  conditions: 0,
  actorWrote: false,
  actorReviewed: false,
  actorAdvised: false,
};
