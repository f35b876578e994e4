import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import type { ErrorCode } from "@monitor/schema/vocabulary";

const hasCode = (error: unknown, code: ErrorCode): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === code);

/** Whether an answer says that nobody is signed in (any more). */
export const isUnauthenticated = (error: unknown): boolean =>
  hasCode(error, "UNAUTHENTICATED") || (ServerError.is(error) && error.statusCode === 401);

/** Whether what was asked for does not exist, or not for this viewer: the server tells no difference. */
export const isNotFound = (error: unknown): boolean => hasCode(error, "NOT_FOUND");
