// Leave: asked for, taken in one tap, or decided at once in three with the article in view; a refusal needs a code and
// words; longer leave and the return.

import { expect, signIn, speak, test } from '../lib/console.js'
import { decide } from '../lib/leave.js'
import { Person } from '../lib/person.js'

const rowOf = (page, id) => page.locator(`[data-testid=leave-row][data-leave-id="${id}"]`)

/** What is meant among what can be decided. */
const PRIMARY = /ant-btn-primary/
/** That somebody took it on, among its steps. */
const taken = (page) => page.getByTestId('leave-steps').getByText('受理', { exact: true })

const HOUR = 3_600_000

/** Fills in what a refusal needs, and sends it. */
async function refuse(page, words) {
  await expect(page.getByRole('dialog').getByTestId('leave-article')).toBeVisible()
  await page.getByTestId('dialog-submit').click()
  await expect(page.locator('.ant-form-item-explain-error')).toHaveCount(2)
  await page.getByTestId('leave-refusal-code').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await page.getByTestId('dialog-text').fill(words)
  await page.getByTestId('dialog-submit').click()
}

test('a leave comes by itself, is taken and refused with a code, and the person’s page shows it', async ({ page }) => {
  const person = await Person.withPhone(10)
  await signIn(page, 'police', '/leave')
  await expect(page.getByTestId('leave-list')).toBeVisible()
  const id = await person.askLeave('去南京复查，医生约在后天。')
  await rowOf(page, id).getByRole('link').click()
  const detail = page.getByTestId('leave-detail')
  await expect(detail).toHaveAttribute('data-leave-state', 'FILED')
  await expect(detail.getByTestId('leave-article').locator('.said')).not.toBeEmpty()

  await decide(page, 'take', 'AGENCY_REVIEW')

  await page.getByTestId('leave-refuse').click()
  await refuse(page, '后天上午有开庭，请改期后再申请。')
  await expect(detail).toHaveAttribute('data-leave-state', 'REFUSED')
  await expect(page.getByTestId('leave-decision')).toContainText('后天上午有开庭')
  await expect(rowOf(page, id)).toHaveCount(0)
  await page.goto(`/people/${person.id}?tab=duties`)
  await expect(page.locator(`[data-testid=person-leave-row][data-leave-id="${id}"]`)).toBeVisible()
})

test('what the person does while their leave is being loaded is on the page all the same', async ({ page }) => {
  const person = await Person.withPhone(66)
  await signIn(page, 'police', '/leave')
  await expect(page.getByTestId('leave-list')).toBeVisible()
  const id = await person.askLeave('去南京看望父母。')
  let held = false
  await page.route('**/graphql', async (route) => {
    if (held || !route.request().postData().includes('query LeaveDetail')) return route.continue()
    held = true
    // The server has answered; before the answer is here, what it says is true no longer.
    const response = await route.fetch()
    await person.cancelLeave(id)
    await expect(rowOf(page, id)).toHaveCount(0)
    return route.fulfill({ response })
  })
  await rowOf(page, id).getByRole('link').click()
  await expect(page.getByTestId('leave-detail')).toHaveAttribute('data-leave-state', 'CANCELLED')
})

test('who decided the measure is asked, and refuses consent with a code and words', async ({ page, another }) => {
  const person = await Person.withPhone(17)
  const id = await person.askLeave('去南京参加婚礼。')
  await signIn(page, 'police', `/leave/${id}`)
  await expect(page.getByTestId('leave-ask-consent')).toHaveClass(PRIMARY)
  await expect(page.getByTestId('leave-approve'), 'nobody approves without it').toHaveCount(0)
  await decide(page, 'ask-consent', 'CONSENT_ASKED')
  await expect(taken(page), 'who asks takes it on').toHaveCount(1)
  const asked = await another()
  await signIn(asked, 'prosecutor', '/leave')
  await rowOf(asked, id).getByRole('link').click()
  await asked.getByTestId('leave-refuse-consent').click()
  await refuse(asked, '当天须到院接受讯问。')
  for (const console of [asked, page]) {
    await expect(console.getByTestId('leave-detail')).toHaveAttribute('data-leave-state', 'REFUSED')
    await expect(console.getByTestId('leave-decision')).toContainText('当天须到院接受讯问')
    await expect(console.getByTestId('leave-steps')).toContainText('不同意')
  }
})

test('a leave is approved in three taps, a longer one is granted and refused, and the return is closed', async ({ page }) => {
  const person = await Person.withPhone(12)
  const now = Date.now()
  const id = await person.askLeave('去南京办理房产手续。', [], { startsAt: new Date(now).toISOString(), endsAt: new Date(now + 5 * HOUR).toISOString() })
  await signIn(page, 'police', '/leave')
  const detail = page.getByTestId('leave-detail')
  const extension = page.getByTestId('leave-extension')
  await rowOf(page, id).getByRole('link').click()
  await expect(detail).toHaveAttribute('data-leave-state', 'FILED')
  await expect(page.getByTestId('leave-approve')).toHaveClass(PRIMARY)
  await expect(page.getByTestId('leave-take')).not.toHaveClass(PRIMARY)
  await decide(page, 'approve')
  await expect(detail).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await expect(taken(page), 'who approves takes it on').toHaveCount(1)
  await expect(extension).toHaveCount(0)

  await test.step('asked for, it comes by itself; refused with a reason', async () => {
    await person.askLonger(id, new Date(now + 30 * HOUR), '手续今天办不完。')
    await expect(extension).toContainText('手续今天办不完')
    await expect(extension).toContainText('待决定')
    await page.getByTestId('leave-refuse-extension').click()
    await page.getByTestId('dialog-submit').click()
    await expect(page.locator('.ant-form-item-explain-error')).toHaveCount(1)
    await page.getByTestId('dialog-text').fill('明天上午需到所谈话。')
    await page.getByTestId('dialog-submit').click()
    await expect(extension).toContainText('未同意')
    await expect(page.getByTestId('leave-refuse-extension')).toHaveCount(0)
    await expect(page.getByTestId('leave-steps')).toContainText('明天上午需到所谈话')
  })

  await test.step('asked for again, granted: the end moves', async () => {
    const until = new Date(now + 8 * HOUR)
    await person.askLonger(id, until, '只再多三个小时。')
    await expect(extension).toContainText('只再多三个小时')
    const shown = until.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
    await page.getByTestId('leave-grant-extension').click()
    await expect(page.getByRole('dialog').locator('.leave-sum')).toContainText(shown)
    await page.getByTestId('dialog-submit').click()
    await expect(extension).toContainText('已同意')
    await expect(detail.locator('.facts')).toContainText(`– ${shown}`)
  })

  await speak(page, 'en-US')
  await expect(extension).toContainText('Granted')
  await person.isBack(id)
  await expect(detail).toHaveAttribute('data-leave-state', 'RETURNED')
  await expect(detail.locator('.facts')).toContainText('Back')
  await page.goto('/leave?state=RETURNED')
  await rowOf(page, id).getByRole('link').click()
  await decide(page, 'close', 'CLOSED')
  await expect(page.getByTestId('leave-steps')).toContainText('Told of the return')
  await expect(rowOf(page, id)).toHaveCount(0)
})

test('an officer who sees the person back confirms the return', async ({ page }) => {
  const person = await Person.withPhone(16)
  const now = Date.now()
  const id = await person.askLeave('去南京看病，下午回。', [], { startsAt: new Date(now).toISOString(), endsAt: new Date(now + 5 * HOUR).toISOString() })
  await signIn(page, 'police', `/leave/${id}`)
  await decide(page, 'take', 'AGENCY_REVIEW')
  await decide(page, 'approve')
  await expect(page.getByTestId('leave-detail')).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await decide(page, 'confirm-return', 'RETURNED')
  await expect(page.getByTestId('leave-steps')).toContainText('确认返回')
  await decide(page, 'close', 'CLOSED')
})
