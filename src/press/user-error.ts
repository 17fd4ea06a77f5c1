/** Thrown for what the user can put right: its message says what is wrong and how, and there is no stack to show. */
export class UserError extends Error {
  override name = "UserError";

  constructor(message: string) {
    super(message);
    delete this.stack;
  }
}

/** An error of the file system as a `UserError`: what could not be done with a path, and why; the remedy where there is one. */
export function fileError(path: string, what: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UserError(`${path} cannot be ${what} (${code ?? message}); check its permissions and what lies there`);
}
