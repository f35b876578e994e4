/** One line, or a few, of a command's answer. */
export const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
