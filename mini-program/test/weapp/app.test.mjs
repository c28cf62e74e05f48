// The compiled mini-program, page by page, against a real server at YUNJIAN_URL.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { App, server } from './host.mjs';

if (!server) {
  throw new Error('YUNJIAN_URL is not set: `cargo xtask test --only app-check` starts a server and sets it');
}

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

test('binds, and shows the measure', async () => {
  const app = await bound(61);
  await app.see('取保候审');
  await app.see(/还剩 \d+ 天/);
  await app.see('执行机关');
});

test('refuses a wrong code in the server’s own words', async () => {
  const app = start();
  await app.write('code', 'NO-SUCH-CODE');
  await app.tap('bind-submit');
  await app.see('绑定码不正确');
});

test('offers to come back through WeChat, and says what to do where that is not set up', async () => {
  const app = start();
  await app.tap('signin-wechat');
  await app.see('本系统未接入微信登录，请用办案单位给的绑定码。');
});

test('every page shows its own, without an error', async () => {
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

test('sends a report, gets a receipt, and hears of the answer by itself', async () => {
  const app = await bound(63);
  app.open('pages/report/index');
  await app.tap('kind-ILLNESS');
  await app.see('给您答复');
  await app.write('report-text', '发烧，明天去医院。');
  await app.tap('report-send');
  await app.see('回执编号');
  await app.see('待受理');

  const token = await police();
  const { reports } = await ask('{reports(first:5){edges{node{id ...on SituationReport{text}}}}}', {}, token);
  const { id } = reports.edges.map((edge) => edge.node).find((node) => node.text?.startsWith('发烧'));
  await ask('mutation($id:ID!){takeReport(input:{reportId:$id}){report{id}}}', { id }, token);
  await app.see('已受理');
  await ask('mutation($id:ID!){answerReport(input:{reportId:$id,answer:"请保留病历。"}){report{id}}}', { id }, token);
  await app.see('请保留病历。');
});

test('keeps a report without a network, over closing the app, and sends it once', async () => {
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

test('asks leave for WeChat’s messages once for what is sent, and not of who refuses notices', async () => {
  const app = await bound(70);
  const { personId } = JSON.parse(app.storage.get('yunjian.who'));
  const key = `yunjian.page.${personId}.telling`;
  await app.until(() => app.storage.has(key), 'learning the templates');
  const asked = () => app.done.filter(([name]) => name === 'requestSubscribeMessage').map(([, { tmplIds }]) => String(tmplIds));
  const tell = async (text) => {
    await app.tap('kind-REQUEST');
    await app.write('report-text', text);
    await app.tap('report-send');
    await app.see('回执编号');
  };
  app.open('pages/report/index');
  await tell('没有模板。');
  assert.deepEqual(asked(), []);

  // This server sends nothing through WeChat: as if it did.
  app.storage.set(key, JSON.stringify({ ...JSON.parse(app.storage.get(key)), templates: ['a', 'b', 'c', 'd'] }));
  await app.tap('report-again');
  await tell('有模板。');
  assert.deepEqual(asked(), ['a,b,c']);
  app.open('pages/settings/index');
  await app.tap('allow-wechat');
  assert.deepEqual(asked(), ['a,b,c', 'd,a,b']);

  await app.tap('consent-refuse-NOTICES');
  app.open('pages/report/index');
  await tell('不要通知。');
  assert.equal(asked().length, 2);
});

test('keeps a draft over closing the app', async () => {
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

/** The smallest that the server takes. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const day = (ahead) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

/** All of a request for leave but its papers. */
async function writeLeave(app, place) {
  await app.tap('leave-purpose-MEDICAL');
  await app.write('leave-place', place);
  await app.write('leave-city', '南京');
  await app.tap('leave-city-Nanjing');
  await app.choose('leave-from', day(3));
  await app.choose('leave-to', day(5));
  await app.tap('leave-transport-TRAIN');
  await app.write('leave-contact', '王小明');
  await app.write('leave-phone', '13800000000');
  await app.write('leave-text', '复查。');
}

test('keeps papers without a network, over closing the app, and sends each once with the request', async () => {
  const app = await bound(67);
  app.open('pages/leaveform/index');
  const place = `南京鼓楼医院 ${Date.now()}`;
  await writeLeave(app, place);
  app.chosen = 'chooseMedia:fail cancel';
  await app.tap('leave-papers-add');
  app.chosen = 'chooseMedia:fail auth deny';
  await app.tap('leave-papers-add');
  await app.see('没能打开相机或相册');
  app.chosen = [{ path: 'wxfile://tmp/a.png', bytes: PHOTO }];
  await app.tap('leave-papers-add');
  await app.see('材料 1');
  assert.equal(String(app.done.findLast(([name]) => name === 'chooseMedia')[1].sizeType), 'compressed');
  app.chosen = [{ path: 'wxfile://tmp/b.pdf', bytes: PDF, name: '诊断证明.pdf' }];
  await app.tap('leave-papers-add-document');
  await app.see('诊断证明.pdf');
  app.connect(false);
  await app.tap('leave-send');
  await app.see('等待发送');
  app.close();
  assert.equal(app.files.size, 2);

  const again = start({ storage: app.storage, files: app.files });
  again.open('pages/outbox/index');
  await again.see('已发送');
  await again.until(() => again.files.size === 0, 'forgetting the files');
  const { reports } = await ask('{reports(first:20,filter:{kinds:[LEAVE]}){edges{node{id ...on LeaveRequest{places{name} papers{mediaType}}}}}}', {}, await police());
  const { papers } = reports.edges.map((edge) => edge.node).find((leave) => leave.places[0].name === place);
  assert.deepEqual(papers.map((paper) => paper.mediaType).sort(), ['application/pdf', 'image/png']);
});

test('takes a photo for a check-in with the front camera, once the person has agreed', async () => {
  const app = await bound(68);
  const { check, token } = await planned(app);
  app.open(`pages/checkin/index?id=${check}`);
  await app.write('question-needs', '无');
  await app.tap('checkin-agree-photo');
  app.chosen = [{ path: 'wxfile://tmp/face.png', bytes: PHOTO }];
  await app.tap('checkin-photo');
  await app.see('重新拍照');
  const [, how] = app.done.findLast(([name]) => name === 'chooseMedia');
  assert.equal(String([how.sourceType, how.camera, how.count]), 'camera,front,1');
  await app.tap('checkin-next');
  await app.tap('checkin-send');
  await app.see('已发送');
  const { node } = await ask('query($id:ID!){node(id:$id){...on CheckIn{state photo{mediaType}}}}', { id: check }, token);
  assert.deepEqual(node, { state: 'SUBMITTED', photo: { mediaType: 'image/png' } });
  app.open('pages/settings/index');
  await app.tap('consent-refuse-FACE');
  await app.see('已撤回');
});

test('under residential surveillance it says that positions are taken, and takes one', async () => {
  const app = await bound(60);
  await app.see('监视居住期间，本应用打开时，每 5 分钟取一次您的位置。');
  await app.until(() => app.done.some(([name, type]) => name === 'startLocationUpdate' && type === 'wgs84'), 'looking for a position');
  await app.until(() => [...app.storage].some(([key, value]) => key.startsWith('yunjian.track.') && key.endsWith('.fixes') && value === '[]'), 'sending it');
  assert.ok(app.done.some(([name]) => name === 'stopLocationUpdate'));
  app.open('pages/settings/index');
  await app.see('刑事诉讼法第七十八条');
});

test('nothing is taken of who did not agree', async () => {
  const app = await bound(69);
  app.open('pages/settings/index');
  await app.see('现在不取您的位置');
  assert.ok(!app.done.some(([name]) => ['getLocation', 'startLocationUpdate'].includes(name)));
});

test('signing out leaves nothing of the person on the phone', async () => {
  const app = await bound(66);
  app.open('pages/leaveform/index');
  app.chosen = [{ path: 'wxfile://tmp/a.png', bytes: PHOTO }];
  await app.tap('leave-papers-add');
  await app.see('材料 1');
  app.open('pages/settings/index');
  await app.tap('sign-out');
  await app.tap('sign-out-confirm');
  await app.see('绑定手机');
  assert.deepEqual([...app.storage.keys()].filter((key) => key !== 'yunjian.preferences'), []);
  await app.until(() => app.files.size === 0, 'forgetting the files');
});

async function police() {
  const query = 'mutation($input:LoginInput!){login(input:$input){accessToken}}';
  return (await ask(query, { input: { username: 'police', password: 'demo-only' } })).login.accessToken;
}

/** Plans a check-in with a photo for whoever uses the app, and waits until it is open: one minute, or two. */
async function planned(app) {
  const token = await police();
  const { personId: id } = JSON.parse(app.storage.get('yunjian.who'));
  const input = {
    personId: id,
    weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    opensAt: new Date(Date.now() + 8 * 3_600_000 + 65_000).toISOString().slice(11, 16),
    windowMinutes: 120,
    asksLocation: false,
    asksPhoto: true,
    questions: [{ templateKey: 'needs' }],
  };
  await ask('mutation($input:SetCheckInPlanInput!){setCheckInPlan(input:$input){plan{id}}}', { input }, token);
  const query = 'query($id:ID!){person(id:$id){reports(first:5){edges{node{id ...on CheckIn{state}}}}}}';
  for (let waited = 0; waited < 130; waited += 1) {
    const { person } = await ask(query, { id }, token);
    const open = person.reports.edges.map((edge) => edge.node).find((node) => node.state === 'OPEN');
    if (open) return { check: open.id, token };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('the check-in did not open');
}

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
