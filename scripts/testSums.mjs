// What the two runners report, as counts. A report that is missing counts nothing; its runner's exit code then speaks.

/** A file that could not even be loaded has no test to its name, and is counted as one failure. */
export function sumVitest(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0, flaky: [] };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: [],
  };
}

/** A test that passed only when tried again is counted as passed, and named: it hides something that has to be found. */
export function sumPlaywright(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0, flaky: [] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    flaky: report.suites.flatMap((suite) => flakyIn(suite, [])),
  };
}

/** Names of what passed only on a second try, as project, file and titles. */
function flakyIn(suite, above) {
  const titles = [...above, suite.title];
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'flaky')
        .map((test) => [`[${test.projectName}]`, ...titles, spec.title].filter((part) => part !== '').join(' › ')),
    ),
    ...(suite.suites ?? []).flatMap((inner) => flakyIn(inner, titles)),
  ];
}

/** What stands at the end of a run, the sum last. A runner that fails without naming a test counts as one failure of its own. */
export function closingLines(sums, codes) {
  const failed = sums.map((sum, index) => (codes[index] !== 0 && sum.failed === 0 ? 1 : sum.failed));
  const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
  const flaky = sums.flatMap((sum) => sum.flaky);
  const skipped = total(sums.map((sum) => sum.skipped));
  const [passes, failures] = [total(sums.map((sum) => sum.passed)), total(failed)];
  return [
    ...flaky.map((name) => `passed only when tried again: ${name}`),
    ...(flaky.length > 0 ? [`${flaky.length} flaky`] : []),
    `${passes} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ];
}
