// Gives a page WeChat's JS-SDK: <script src="/wx-ready.js" data-apis="chooseImage,uploadImage" defer></script>,
// then: const wx = await window.wxReady; if (!wx) { /* offer the plain way */ }
"use strict";
(() => {
  const tag = document.currentScript;
  const apis = (tag.dataset.apis || "").split(",").map((name) => name.trim()).filter(Boolean);
  const page = location.href.split("#")[0];

  const load = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = () => failed(new Error("The JS-SDK did not load."));
      document.head.append(script);
    });

  const begin = async () => {
    const answer = await fetch(`/m/weixin/js-config?url=${encodeURIComponent(page)}`, {
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) {
      return null;
    }
    const { sdk, appId, timestamp, nonceStr, signature } = await answer.json();
    // WeChat's own script stays outside other browsers, where it could do nothing.
    if (!/MicroMessenger/i.test(navigator.userAgent) && new URL(sdk).hostname !== location.hostname) {
      return null;
    }
    await load(sdk);
    const wx = window.wx;
    return new Promise((done) => {
      wx.ready(() => done(wx));
      wx.error(() => done(null));
      wx.config({ debug: false, appId, timestamp, nonceStr, signature, jsApiList: apis });
    });
  };

  window.wxReady = begin().catch(() => null);
})();
