// Tries what WeChat's JS-SDK lets a page do, one button each, and says in words what came of it.
"use strict";
(async () => {
  const told = document.getElementById("told");
  const wx = await window.wxReady;
  if (!wx) {
    told.textContent = "这里用不了。请在手机微信里重新打开这个页面。";
    return;
  }

  const ask = (name, options) =>
    new Promise((success, failed) => {
      wx[name]({
        ...options,
        success,
        cancel: () => failed(new Error("已取消。")),
        fail: () => failed(new Error("没有成功。请看看手机设置里，微信能不能用相机、相册和位置。")),
      });
    });

  let photo = null;
  let place = null;
  const tries = {
    async chooseImage() {
      const chosen = await ask("chooseImage", { count: 1, sizeType: ["compressed"] });
      photo = chosen.localIds[0];
      return "照片选好了。";
    },
    async uploadImage() {
      if (!photo) {
        return "请先选一张照片。";
      }
      await ask("uploadImage", { localId: photo });
      return "照片上传好了。";
    },
    async getLocation() {
      place = await ask("getLocation", { type: "gcj02" });
      return `您在北纬 ${place.latitude}、东经 ${place.longitude}。`;
    },
    async openLocation() {
      if (!place) {
        return "请先看我的位置。";
      }
      const { latitude, longitude } = place;
      await ask("openLocation", { latitude, longitude, name: "我的位置", scale: 16 });
      return "地图打开了。";
    },
    async scanQRCode() {
      const { resultStr } = await ask("scanQRCode", { needResult: 1 });
      return `扫到了：${resultStr}`;
    },
  };

  for (const button of document.querySelectorAll("button[data-try]")) {
    button.disabled = false;
    button.addEventListener("click", async () => {
      told.textContent = await tries[button.dataset.try]().catch((failed) => failed.message);
    });
  }
  told.textContent = "可以试了。";
})();
