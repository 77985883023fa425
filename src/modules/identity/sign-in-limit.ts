/** By network address; `SignInThrottle` counts by account. */
export const signInLimit = { rateLimit: { max: 60, timeWindow: '5 minutes' } };
