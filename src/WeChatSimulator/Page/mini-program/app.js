"use strict";

// A thin mini-program: who I am, my card, my phone.

let ticket = null;
const words = { "request:fail": "连接不上服务器，请稍后再试", "getPhoneNumber:fail user deny": "未授权手机号" };

function say(text, isWrong = false) {
  byId("said").textContent = text;
  byId("said").className = isWrong ? "wrong" : "";
}

// Every tap: does it, and says what went wrong in the server's words.
const attempt = async (run) => {
  try {
    say("请稍候…");
    await run();
  } catch (failed) {
    say(words[failed.message] ?? failed.message, true);
  }
};
const onTap = (id, run) => onClick(id, () => attempt(run));

function show(...ids) {
  for (const part of ["card", "verify", "confirm", "phone", "more", "sign-in"]) byId(part).hidden = !ids.includes(part);
}

async function load() {
  const me = await api.call("GET", "/me");
  show(me.card ? "card" : "verify", "phone", "more");
  if (me.card) byId("card").replaceChildren(make("h2", { textContent: "我的工会卡" }), facts(me.card));
  byId("phone-shown").textContent = me.maskedPhone ? `手机号 ${me.maskedPhone}` : "还没有验证手机号";
  byId("subscribe").hidden = templates.length === 0;
  say("已登录");
}

function facts(card) {
  const row = (name, text) => [make("dt", { textContent: name }), make("dd", { textContent: text })];
  return make("dl", {}, ...row("卡号", card.maskedCard), ...row("姓名", card.maskedName),
    ...row("单位", card.organizationName), ...row("银行", card.bankName));
}

async function verify() {
  await api.call("POST", "/card/consent", { agreed: byId("verify-agreed").checked });
  const found = await api.call("POST", "/card/verify/phone", {
    phone: byId("verify-phone").value || null, idTail: byId("verify-tail").value,
  });
  ticket = found.ticket;
  byId("found").replaceChildren(make("h2", { textContent: "确认绑定" }), facts(found.card));
  byId("verify").reset();
  byId("code-field").hidden = !found.codePhone;
  byId("code").value = "";
  if (found.codePhone) await api.call("POST", "/card/sms-code", { ticket });
  show("confirm");
  say(found.codePhone ? `验证码已发到 ${found.codePhone}` : "请核对");
}

async function bind() {
  await api.call("POST", "/card/bind", { ticket, code: byId("code").value || null });
  await load();
}

async function givePhone() {
  const { code } = await wx.getPhoneNumber();
  await api.call("POST", "/session/phone", { code });
  await load();
}

async function subscribe() {
  const answers = await wx.requestSubscribeMessage({ tmplIds: templates });
  const count = Object.values(answers).filter((answer) => answer === "accept").length;
  say(count > 0 ? `已订阅 ${count} 项` : "未订阅");
}

const templates = document.documentElement.dataset.templates.split(" ").filter(Boolean);

onTap("sign-in", async () => { await api.signIn(); await load(); });
onTap("bind", bind);
onTap("phone-give", givePhone);
onTap("subscribe", subscribe);
onTap("refresh", async () => { await api.refresh(); await load(); });
onTap("sign-out", async () => { await api.signOut(); show("sign-in"); say("已退出"); });
onSubmit("verify", () => attempt(verify));
show("sign-in");
attempt(load);
