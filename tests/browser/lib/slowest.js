// Which tests took longest, at the end of the run, and how long all would have taken one after another.

const SHOWN = 10

const inSeconds = (milliseconds) => (milliseconds / 1_000).toFixed(1)

export default class Slowest {
  #took = []

  onTestEnd(test, { duration }) {
    this.#took.push({ duration, title: test.titlePath().slice(2).join(' › ') })
  }

  onEnd({ duration }) {
    if (this.#took.length < 2) return
    const sum = this.#took.reduce((total, one) => total + one.duration, 0)
    console.log(`${this.#took.length} tests took ${inSeconds(duration)} s, ${inSeconds(sum)} s one after another; the slowest:`)
    const slowest = this.#took.toSorted((one, other) => other.duration - one.duration).slice(0, SHOWN)
    for (const one of slowest) console.log(`${inSeconds(one.duration).padStart(7)} s  ${one.title}`)
  }
}
