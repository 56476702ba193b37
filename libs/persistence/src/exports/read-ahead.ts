/** Asks for the next item while the last is being worked on, so that database and program work side by side. */
export async function* readAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  try {
    for (let one = await next; one.done !== true; one = await next) {
      next = items.next();
      // who takes it may never come back; then nobody else hears of an error
      next.catch(() => undefined);
      yield one.value;
    }
  } finally {
    await items.return(undefined).catch(() => undefined);
  }
}
