// What a page must never do: write an error to the console, throw, break the policy of its content, fail a request.

/** Watches a page from its first breath; `complaints()` are all it did, as sentences. */
export class Watch {
  #found = []
  #allowed = []

  /** Troubles that match are part of the test. */
  allow(...patterns) {
    this.#allowed.push(...patterns)
  }

  /** The test wants somebody refused: the server says 401, and the browser notes every such answer. */
  allowRefusals() {
    this.allow(/status 401: POST .*\/graphql/, /console error: Failed to load resource: .* 401 /)
  }

  /** All that was found and not allowed. */
  complaints() {
    return this.#found.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)))
  }

  async over(page) {
    const note = (text) => this.#found.push(text)
    page.on('console', (message) => {
      const text = message.text()
      // Reading pixels back for a screenshot without a graphics card is slow, and the driver says so.
      if (/GPU stall due to ReadPixels/.test(text)) return
      if (message.type() === 'error' || message.type() === 'warning') note(`console ${message.type()}: ${text}`)
    })
    page.on('pageerror', (error) => note(`thrown: ${error.stack ?? error}`))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText
      // What the page itself gave up, when somebody moved on before the answer.
      if (reason !== 'net::ERR_ABORTED') note(`failed: ${request.method()} ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) note(`status ${response.status()}: ${response.request().method()} ${response.url()}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy ${event.effectiveDirective} broken by ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`)
      })
    })
  }
}
