import type { Facts } from './decide.js';

/** Nothing is known to stand in the way: the ground that a request lays its own facts on. */
export const noFacts: Facts = {
  assessmentInPreparation: false,
  missingAnswers: 0,
  comment: '',
  actorWroteStep: false,
  outsideStages: false,
  approvalsMissing: 0,
  stepsNotApproved: 0,
  approvalsOutdated: 0,
  blockingFindings: 0,
  highResidualRisks: 0,
  consultationsUnanswered: 0,
  negativeOpinions: 0,
  severeRisksNotAccepted: 0,
  recommendationsOpen: 0,
  adviceUnfavourable: false,
  conditions: 0,
  actorWrote: false,
  actorReviewed: false,
  actorAdvised: false,
  blockingThreads: 0,
  changesRequested: 0,
  othersThread: false,
  blocksApproved: false,
};
