/** Jest calls this once, after the last test of a run. */
async function stopDatabaseServer(): Promise<void> {
  await globalThis.endTestServer?.();
}

export { stopDatabaseServer as default };
