// The compiled mini-program, page by page. What needs a server runs against a real one, where YUNJIAN_URL names it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { App, server } from './host.mjs';

const opened = [];
const start = (options) => {
  const app = new App(options);
  opened.push(app);
  app.open(app.config.pages[0]);
  return app;
};
after(() => opened.forEach((app) => app.close()));

/** Signed in as the person of this number; every test has people of its own. */
async function bound(number) {
  const app = start();
  await app.see('绑定手机');
  await app.write('code', `demo-${String(number).padStart(4, '0')}`);
  await app.tap('bind-submit');
  await app.see('现在要做的');
  return app;
}

test('opens with the sign-in, in Chinese, and speaks English when asked', async () => {
  const app = start({ network: false });
  await app.see('绑定手机');
  await app.tap('language-switch');
  await app.see('Bind this phone');
  assert.equal(app.title, 'Yunjian');
  const again = start({ storage: app.storage, network: false });
  await again.see('Bind this phone');
});

test('says what is missing, and what to do without a network', async () => {
  const app = start({ network: false });
  await app.tap('bind-submit');
  await app.see('请填写这一项');
  await app.write('code', 'DEMO-0001');
  await app.tap('bind-submit');
  await app.see('连不上服务器');
});

test('makes the type larger in three sizes', async () => {
  const app = start({ network: false });
  await app.see('绑定手机');
  const size = () => app.elements().find((node) => /\bapp\b/.test(node.cl ?? ''))?.cl;
  assert.match(size(), /size-1/);
  await app.tap('size-switch');
  assert.match(size(), /size-2/);
  await app.tap('size-switch');
  assert.match(size(), /size-3/);
});

test('every page opens signed out without an error', async () => {
  const app = start({ network: false });
  for (const page of app.config.pages.slice(1)) {
    app.open(page);
    await app.see('绑定手机');
  }
  assert.deepEqual(app.errors, []);
});

test('binds, and shows the measure', { skip: !server }, async () => {
  const app = await bound(61);
  await app.see('取保候审');
  await app.see(/还剩 \d+ 天/);
  await app.see('执行机关');
});

test('refuses a wrong code in the server’s own words', { skip: !server }, async () => {
  const app = start();
  await app.write('code', 'NO-SUCH-CODE');
  await app.tap('bind-submit');
  await app.see('绑定码不正确');
});

test('every page shows its own, without an error', { skip: !server }, async () => {
  const app = await bound(62);
  const words = {
    week: '我的措施',
    report: '写一条',
    me: '我的回执',
    receipts: '怎样核对',
    settings: '绑定的手机',
    record: '我的义务',
    outbox: '还没有提交过内容',
    spot: '定位抽检',
    checkin: '未找到该记录',
    leave: '还没有外出报备',
    leaveform: '哪一种',
    leavecase: '未找到该记录',
  };
  for (const page of app.config.pages) {
    // The first is open.
    if (page !== app.path) app.open(page);
    const name = page.split('/')[1];
    assert.ok(words[name], `no words for ${name}`);
    await app.see(words[name]);
  }
  assert.deepEqual(app.errors, []);
});

test('sends a report, gets a receipt, and hears of the answer by itself', { skip: !server }, async () => {
  const app = await bound(63);
  app.open('pages/report/index');
  await app.tap('kind-ILLNESS');
  await app.see('给您答复');
  await app.write('report-text', '发烧，明天去医院。');
  await app.tap('report-send');
  await app.see('回执编号');
  await app.see('待受理');

  const officer = await ask('mutation($input:LoginInput!){login(input:$input){accessToken}}', { input: { username: 'police', password: 'demo-only' } });
  const token = officer.login.accessToken;
  const { reports } = await ask('{reports(first:5){edges{node{id ...on SituationReport{text}}}}}', {}, token);
  const { id } = reports.edges.map((edge) => edge.node).find((node) => node.text?.startsWith('发烧'));
  await ask('mutation($id:ID!){takeReport(input:{reportId:$id}){report{id}}}', { id }, token);
  await app.see('已受理');
  await ask('mutation($id:ID!){answerReport(input:{reportId:$id,answer:"请保留病历。"}){report{id}}}', { id }, token);
  await app.see('请保留病历。');
});

test('keeps a report without a network, over closing the app, and sends it once', { skip: !server }, async () => {
  const app = await bound(64);
  app.open('pages/report/index');
  app.connect(false);
  // Suites may be run twice against one server.
  const told = `房租交不上了（${Date.now()}）。`;
  await app.tap('kind-HARDSHIP');
  await app.write('report-text', told);
  await app.tap('report-send');
  await app.see('等待发送');
  app.close();

  const again = start({ storage: app.storage });
  again.open('pages/outbox/index');
  await again.see('已发送');
  again.open('pages/report/index');
  await again.see(told);
  assert.equal(again.text.split(told).length, 2, 'once');
});

test('keeps a draft over closing the app', { skip: !server }, async () => {
  const app = await bound(65);
  app.open('pages/report/index');
  await app.tap('kind-REQUEST');
  await app.write('report-text', '想申请');
  app.close();
  const again = start({ storage: app.storage });
  again.open('pages/report/index');
  await again.see('情况反映');
  assert.ok(again.elements().some((node) => Object.values(node).includes('想申请')));
});

test('signing out leaves nothing of the person on the phone', { skip: !server }, async () => {
  const app = await bound(66);
  app.open('pages/settings/index');
  await app.tap('sign-out');
  await app.tap('sign-out-confirm');
  await app.see('绑定手机');
  assert.deepEqual([...app.storage.keys()].filter((key) => key !== 'yunjian.preferences'), []);
});

async function ask(query, variables, token) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
