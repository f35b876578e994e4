import { ERROR_CODES, type ErrorCode } from "@monitor/schema/vocabulary";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refusal } from "../refusal.ts";

/** What is written in the log of an error that the user is told nothing of: where it was, and no data. */
export interface ErrorTrace {
  readonly name: string;
  /** Such as the SQLSTATE of PostgreSQL. */
  readonly code: string | null;
  readonly path: string;
  /** Our own frames, without the message: that of the database can hold values. */
  readonly stack: readonly string[];
}

/** An error that the user may meet, with its stable code and its text in Dutch. */
export function refusal(code: ErrorCode, status = 200): GraphQLError {
  return new GraphQLError(ERROR_CODES[code].nl, { extensions: { code, http: { status } } });
}

// Codes of @apollo/server for a request that cannot be run as it stands.
const UNSOUND_REQUEST = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];
/** These speak of the request and the published schema only, so the sender may read why. */
const EXPLAINED = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];
// postgres.js when there is no connection, and SQLSTATE classes 08 (connection), 53 (resources) and 57 (shutdown).
const UNREACHABLE = /^(CONNECTION_|CONNECT_TIMEOUT$|ECONN|ENOTFOUND$|ETIMEDOUT$|08|53|57P)/;
/** SQLSTATE class 22: a value that a column cannot hold, such as a number beyond its range. */
const UNSOUND_VALUE = /^22[0-9A-Z]{3}$/;

const isOwnCode = (code: unknown): code is ErrorCode => typeof code === "string" && Object.hasOwn(ERROR_CODES, code);

/** The error under those that wrapped it on its way through the graph. */
export function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError !== undefined) root = root.originalError;
  if (root instanceof AggregateError && root.errors.length > 0) return rootOf(root.errors[0]);
  return root;
}

function codeOf(formatted: GraphQLFormattedError, root: unknown): ErrorCode {
  if (root instanceof Refusal) return "REFUSED";
  const code = formatted.extensions?.code;
  if (isOwnCode(code) && code !== "INTERNAL") return code;
  if (UNSOUND_REQUEST.includes(String(code))) return "BAD_REQUEST";
  const cause = (root as { code?: unknown } | null)?.code;
  if (typeof cause !== "string") return "INTERNAL";
  if (UNREACHABLE.test(cause)) return "SOURCE_UNAVAILABLE";
  return UNSOUND_VALUE.test(cause) ? "BAD_REQUEST" : "INTERNAL";
}

function traceOf(formatted: GraphQLFormattedError, root: unknown): ErrorTrace {
  const { name, code, stack }: { name: string; code?: string; stack?: string } =
    root instanceof Error ? root : new Error();
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line) && !/node:|node_modules/.test(line));
  return { name, code: code ?? null, path: formatted.path?.join(".") ?? "", stack: frames.map((line) => line.trim()) };
}

/** A refusal is written for the user: why something was not done, and how to mend it. */
const whyRefused = (root: unknown) => (root instanceof Refusal ? { reason: root.code, remedy: root.remedy } : {});

/**
 * Makes what leaves the API of an error: a stable code and its Dutch text, and where in the answer. No message of a
 * library, no SQL, no stack. What only we can mend goes to the log.
 */
export const errorFormat =
  (log: (trace: ErrorTrace) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const root = rootOf(error);
    const code = codeOf(formatted, root);
    if (code === "INTERNAL" || code === "SOURCE_UNAVAILABLE") log(traceOf(formatted, root));
    const explained = EXPLAINED.includes(String(formatted.extensions?.code)) ? { reason: formatted.message } : {};
    return {
      message: root instanceof Refusal ? root.message : ERROR_CODES[code].nl,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code, ...explained, ...whyRefused(root) },
    };
  };
