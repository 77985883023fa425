/**
 * Who may do what: this file is the document, and every cell of it is requested. A page sends whoever is not signed in to
 * `sign-in`. The stranger has every role, in another organisation: for them a record of ours does not exist (404), and a
 * list is their own.
 */
export const persons = [
  'anonymous',
  'assessor',
  'reviewer',
  'dpo',
  'officer',
  'administrator',
  'reader',
  'stranger',
] as const;
export type Person = (typeof persons)[number];

/** A status, or `in` for being led to the sign-in page. */
export type Cell = number | 'in';
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

// Columns:                                                                anon ass  rev  dpo  off  adm  read stranger
// prettier-ignore
export const matrix: readonly (readonly [route: string, ...Cells])[] = [
  ['GET    /health/live',                                                   200, 200, 200, 200, 200, 200, 200, 200],
  ['GET    /health/ready',                                                  200, 200, 200, 200, 200, 200, 200, 200],
  ['GET    /api',                                                           200, 200, 200, 200, 200, 200, 200, 200],
  ['GET    /api/openapi.json',                                              200, 200, 200, 200, 200, 200, 200, 200],

  ['GET    /api/session',                                                   200, 200, 200, 200, 200, 200, 200, 200],
  ['POST   /api/session',                                                   200, 200, 200, 200, 200, 200, 200, 200],
  ['DELETE /api/session',                                                   401, 204, 204, 204, 204, 204, 204, 204],
  ['GET    /sign-in',                                                       200, 303, 303, 303, 303, 303, 303, 303],
  ['POST   /sign-in',                                                       303, 303, 303, 303, 303, 303, 303, 303],
  ['POST   /sign-out',                                                      303, 303, 303, 303, 303, 303, 303, 303],

  ['GET    /api/people',                                                    401, 403, 403, 403, 403, 200, 403, 200],
  ['POST   /api/people',                                                    401, 403, 403, 403, 403, 201, 403, 201],
  ['POST   /api/people/:personId/invitations',                              401, 403, 403, 403, 403, 201, 403, 404],
  ['PUT    /api/people/:personId/roles',                                    401, 403, 403, 403, 403, 204, 403, 404],
  ['DELETE /api/people/:personId',                                          401, 403, 403, 403, 403, 204, 403, 404],

  ['GET    /api/programmes',                                                401, 200, 200, 200, 200, 200, 200, 200],
  ['POST   /api/programmes',                                                401, 201, 403, 403, 403, 403, 403, 201],
  ['GET    /api/programmes/:programmeId',                                   401, 200, 200, 200, 200, 200, 200, 404],
  ['PUT    /api/programmes/:programmeId',                                   401, 200, 403, 403, 403, 403, 403, 404],
  ['GET    /api/programmes/:programmeId/screening',                         401, 200, 200, 200, 200, 200, 200, 404],
  ['POST   /api/programmes/:programmeId/screening/conclusions',             401, 201, 403, 403, 403, 403, 403, 404],
  ['POST   /api/programmes/:programmeId/assessments',                       401, 201, 403, 403, 403, 403, 403, 404],

  ['GET    /api/assessments',                                               401, 200, 200, 200, 200, 200, 200, 200],
  ['GET    /api/assessments/:assessmentId',                                 401, 200, 200, 200, 200, 200, 200, 404],
  ['GET    /api/assessments/:assessmentId/answers/:questionId',             401, 200, 200, 200, 200, 200, 200, 404],
  ['GET    /api/assessments/:assessmentId/answers/:questionId/revisions',   401, 200, 200, 200, 200, 200, 200, 404],
  ['PUT    /api/assessments/:assessmentId/answers/:questionId',             401, 200, 403, 403, 403, 403, 403, 404],
  ['POST   /api/assessments/:assessmentId/drafts/:questionId',              401, 200, 403, 403, 403, 403, 403, 404],
  ['GET    /api/assessments/:assessmentId/evaluation',                      401, 200, 200, 200, 200, 200, 200, 404],
  ['GET    /api/assessments/:assessmentId/history',                         401, 200, 200, 200, 200, 200, 200, 404],

  ['GET    /api/assessments/:assessmentId/comments',                        401, 200, 200, 200, 200, 200, 200, 404],
  ['POST   /api/assessments/:assessmentId/findings/:findingId/responses',   401, 201, 403, 403, 403, 403, 403, 404],
  ['POST   /api/assessments/:assessmentId/comments',                        401, 201, 201, 201, 403, 403, 403, 404],
  ['POST   /api/assessments/:assessmentId/steps/:stepId/transitions',       401, 409, 409, 403, 403, 403, 403, 404],
  ['POST   /api/assessments/:assessmentId/transitions',                     401, 409, 403, 409, 409, 403, 403, 404],

  ['GET    /api/assessments/:assessmentId/versions',                        401, 200, 200, 200, 200, 200, 200, 404],
  ['GET    /api/assessments/:assessmentId/versions/:version',               401, 200, 200, 200, 200, 200, 200, 404],
  ['GET    /api/assessments/:assessmentId/versions/:version/report.pdf',    401, 200, 200, 200, 200, 200, 200, 404],

  ['GET    /programmes',                                                   'in', 200, 200, 200, 200, 200, 200, 200],
  ['GET    /programmes/new',                                               'in', 200, 403, 403, 403, 403, 403, 200],
  ['POST   /programmes/new',                                                401, 422, 403, 403, 403, 403, 403, 422],
  ['GET    /programmes/:programmeId',                                      'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /programmes/:programmeId/edit',                                 'in', 200, 403, 403, 403, 403, 403, 404],
  ['POST   /programmes/:programmeId/edit',                                  401, 422, 403, 403, 403, 403, 403, 404],
  ['GET    /programmes/:programmeId/assessments/new',                      'in', 200, 403, 403, 403, 403, 403, 404],
  ['POST   /programmes/:programmeId/assessments/new',                       401, 303, 403, 403, 403, 403, 403, 404],

  ['GET    /set-up/:token',                                                 404, 404, 404, 404, 404, 404, 404, 404],
  ['POST   /set-up/:token',                                                 404, 404, 404, 404, 404, 404, 404, 404],
  ['GET    /join/:token',                                                   404, 404, 404, 404, 404, 404, 404, 404],
  ['POST   /join/:token',                                                   404, 404, 404, 404, 404, 404, 404, 404],

  ['GET    /people',                                                       'in', 403, 403, 403, 403, 200, 403, 200],
  ['GET    /people/new',                                                   'in', 403, 403, 403, 403, 200, 403, 200],
  ['POST   /people/new',                                                    401, 403, 403, 403, 403, 200, 403, 200],
  ['GET    /people/:personId',                                             'in', 403, 403, 403, 403, 200, 403, 404],
  ['POST   /people/:personId/roles',                                        401, 403, 403, 403, 403, 303, 403, 404],
  ['POST   /people/:personId/link',                                         401, 403, 403, 403, 403, 200, 403, 404],
  ['GET    /people/:personId/close',                                       'in', 403, 403, 403, 403, 200, 403, 404],
  ['POST   /people/:personId/close',                                        401, 403, 403, 403, 403, 303, 403, 404],

  ['GET    /programmes/:programmeId/screening',                            'in', 200, 200, 200, 200, 200, 200, 404],
  ['POST   /programmes/:programmeId/screening',                             401, 303, 403, 403, 403, 403, 403, 404],

  ['GET    /assessments/:assessmentId',                                    'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/steps/:stepId',                      'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/steps/:stepId/check',                'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/steps/:stepId/review',               'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/questions/:questionId',              'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/risks',                              'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/findings',                           'in', 200, 200, 200, 200, 200, 200, 404],
  ['POST   /assessments/:assessmentId/findings/:findingId/responses',       401, 303, 403, 403, 403, 403, 403, 404],
  ['GET    /assessments/:assessmentId/advice',                             'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/history',                            'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/versions',                           'in', 200, 200, 200, 200, 200, 200, 404],
  ['GET    /assessments/:assessmentId/versions/:version',                  'in', 200, 200, 200, 200, 200, 200, 404],
  ['POST   /assessments/:assessmentId/questions/:questionId',               401, 409, 403, 403, 403, 403, 403, 404],
  ['POST   /assessments/:assessmentId/steps/:stepId/transitions',           401, 422, 422, 403, 403, 403, 403, 404],
  ['POST   /assessments/:assessmentId/comments',                            401, 303, 303, 303, 403, 403, 403, 404],
  ['POST   /assessments/:assessmentId/advice',                              401, 403, 403, 422, 403, 403, 403, 404],
  ['GET    /assessments/:assessmentId/decision',                           'in', 403, 403, 403, 200, 403, 403, 404],
  ['POST   /assessments/:assessmentId/decision',                            401, 403, 403, 403, 422, 403, 403, 404],
  ['GET    /assessments/:assessmentId/return',                             'in', 409, 403, 409, 409, 403, 403, 404],
  ['GET    /assessments/:assessmentId/reopen',                             'in', 409, 403, 403, 409, 403, 403, 404],
  ['POST   /assessments/:assessmentId/transitions',                         401, 422, 403, 422, 422, 403, 403, 404],

  ['GET    /',                                                            'in', 200, 200, 200, 200, 200, 200, 200],
];
