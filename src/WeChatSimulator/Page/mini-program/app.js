"use strict";

// A thin mini-program: who I am, my card, my phone.

function say(text, isWrong = false) {
  byId("said").textContent = text;
  byId("said").className = isWrong ? "wrong" : "";
}

// Every tap: does it, and says what went wrong in the server's words.
const onTap = (id, run) => onClick(id, () => attempt(run));
const attempt = async (run) => {
  try {
    say("请稍候…");
    await run();
  } catch (failed) {
    say(failed.message, true);
  }
};

function showSignedIn(isSignedIn) {
  for (const id of ["phone", "more"]) byId(id).hidden = !isSignedIn;
  byId("sign-in").hidden = isSignedIn;
  if (!isSignedIn) byId("card").hidden = byId("bind").hidden = true;
}

async function load() {
  const me = await api.call("GET", "/me");
  showSignedIn(true);
  byId("phone-shown").textContent = me.phone ? `手机号 ${me.phone}` : "还没有手机号";
  const [card] = await api.call("GET", "/cards/mine");
  showCard(card);
  say("已登录");
}

function showCard(card) {
  byId("bind").hidden = Boolean(card);
  byId("card").hidden = !card;
  if (!card) return;
  const row = (name, text) => [make("dt", { textContent: name }), make("dd", { textContent: text })];
  byId("card").replaceChildren(make("h2", { textContent: "我的工会卡" }),
    make("dl", {}, ...row("卡号", `尾号 ${card.last4}`), ...row("姓名", card.name)));
}

async function bind(form) {
  await api.call("POST", "/cards/bind", {
    phone: byId("bind-phone").value, idLast4: byId("bind-tail").value, consent: byId("bind-consent").checked,
  });
  form.reset();
  await load();
}

async function givePhone() {
  const { code } = await wx.getPhoneNumber();
  await api.call("POST", "/me/phone", { code });
  await load();
}

onTap("sign-in", async () => { await api.signIn(); await load(); });
onTap("phone-give", givePhone);
onTap("refresh", async () => { await api.refresh(); await load(); });
onTap("sign-out", async () => { await api.signOut(); showSignedIn(false); say("已退出"); });
onSubmit("bind", (form) => attempt(() => bind(form)));
attempt(load);
