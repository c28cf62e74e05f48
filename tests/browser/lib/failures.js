// What failed, once more at the very end and in a line or two each: a log is often kept from its end only.

const LONGEST = 600
// Colours of the terminal.
const COLOURS = /\u001B\[\d+(;\d+)*m/g

/** The step of the test that failed, the outermost first. */
function failedSteps(steps) {
  const failed = steps.find((step) => step.error && step.category === 'test.step')
  return failed ? [failed.title, ...failedSteps(failed.steps)] : []
}

export default class Failures {
  #failed = new Map()

  onTestEnd(test, result) {
    if (result.status === test.expectedStatus) return this.#failed.delete(test.id)
    const title = [...test.titlePath().slice(3), ...failedSteps(result.steps)].join(' › ')
    const errors = result.errors.map(({ message = '', location }) => {
      const where = location ? ` (line ${location.line})` : ''
      return `${message.replace(COLOURS, '').replace(/\s+/g, ' ').slice(0, LONGEST)}${where}`
    })
    return this.#failed.set(test.id, [title, ...errors].join('\n    '))
  }

  onEnd() {
    for (const lines of this.#failed.values()) console.log(`FAILED ${lines}`)
  }
}
