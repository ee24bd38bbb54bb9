"use strict";

// The mini-program's side of the union's API: signed in by wx.login, the token renewed when it has ended.

const api = (() => {
  const root = document.documentElement.dataset.api;

  async function send(method, path, data, token) {
    const header = token ? { Authorization: "Bearer " + token } : {};
    return wx.request({ url: root + path, method, data, header });
  }

  function keep(session) {
    wx.setStorageSync("session", session);
    return session;
  }

  async function open(path, data) {
    const { statusCode, data: session } = await send("POST", path, data);
    if (statusCode >= 400) throw new Error(session?.detail ?? "登录失败");
    return keep(session);
  }

  const signIn = async () => open("/session", { code: (await wx.login()).code });
  const refresh = async () => open("/session/refresh", { refreshToken: wx.getStorageSync("session").refreshToken });

  async function call(method, path, data) {
    const session = wx.getStorageSync("session") ?? await signIn();
    let answer = await send(method, path, data, session.accessToken);
    if (answer.statusCode === 401) {
      const renewed = await refresh().catch(signIn);
      answer = await send(method, path, data, renewed.accessToken);
    }
    if (answer.statusCode >= 400) throw new Error(answer.data?.detail ?? "请稍后再试");
    return answer.data;
  }

  async function signOut() {
    const session = wx.getStorageSync("session");
    wx.removeStorageSync("session");
    if (session) await send("DELETE", "/session", undefined, session.accessToken);
  }

  return { call, refresh, signIn, signOut };
})();
