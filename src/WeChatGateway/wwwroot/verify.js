// The page of a draw: lets a worker compute it anew from its proof, and says in words what came of it.
"use strict";
(() => {
  const part = document.getElementById("verify");
  const [recompute, own] = ["recompute", "own"].map((id) => document.getElementById(id));
  const [told, verdict, ownTold] = ["told", "verdict", "own-told"].map((id) => document.getElementById(id));
  const bar = document.getElementById("progress");
  if (!part) {
    return;
  }
  const { address, inclusion, root, commitment, rules } = part.dataset;
  const [count, bytes] = [Number(part.dataset.count), Number(part.dataset.bytes)];

  // What is said of a step that holds, and of one that does not.
  const differing = (what) => ({ stated, computed }) => `${what}：文件写的是 ${stated}，算出来是 ${computed}。`;
  const published = { rules: "规则（校验值）", commitment: "承诺值", count: "号码个数", root: "名单的根" };
  const words = {
    Unreadable: ["证明文件完整，写法一字不差", () => "不是抽奖证明文件，或内容被改动过。"],
    Rules: ["规则可以读出", () => "文件里的规则读不出来。"],
    Published: [
      "规则、承诺值、号码个数和名单的根，都是事先公布的",
      ({ what, stated, computed }) => `${published[what]}：文件写的是 ${stated}，事先公布的是 ${computed}。`,
    ],
    Beacon: ["公共随机数是规则里说好的那一期", differing("公共随机数不是规则里说好的那一期")],
    Codes: ["号码按次序排列，没有重复和残缺", () => "号码名单的次序不对，或有重复、残缺。"],
    Commitment: ["密钥、活动和规则合起来，就是公布的承诺值", differing("公布的承诺值")],
    Count: ["号码个数相符", differing("号码个数")],
    Root: ["由名单算出的根相符", differing("名单的根")],
    Winners: ["重算的中奖号码完全一致", differing("中奖号码（奖项:号码）")],
    Successors: ["重算的递补号码完全一致", differing("递补号码")],
    Shown: ["本页的中奖名单和重算结果一致", ({ stated, computed }) => `本页的中奖名单：页面写的是 ${stated}，算出来是 ${computed}。`],
  };
  const doing = {
    download: ["正在下载证明文件", 0, 30],
    tree: ["正在核对名单", 30, 65],
    scores: ["正在计算每个号码的名次", 65, 100],
  };

  let worker = null;
  let answer = null;

  // One question at a time; its answer is whatever comes that is no progress.
  const ask = (question) =>
    new Promise((done, failed) => {
      worker = worker || new Worker("/verify-worker.js");
      answer = done;
      worker.onerror = () => {
        worker.terminate();
        worker = null;
        failed(new Error("The worker broke."));
      };
      worker.postMessage(question);
      worker.onmessage = ({ data }) => (data.tell === "progress" ? show(data) : answer(data));
    });

  const show = ({ step, done, total }) => {
    const [what, from, to] = doing[step];
    const share = total > 0 ? Math.min(1, done / total) : 0;
    bar.value = from + (to - from) * share;
    told.textContent = `${what}，${Math.round(share * 100)}%`;
  };

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = className || "";
    parent.appendChild(element);
    return element;
  };

  const report = ({ steps, facts }, seconds) => {
    const holds = steps.every((step) => step.holds);
    verdict.textContent = "";
    verdict.className = holds ? "verdict passed" : "verdict failed";
    add(verdict, "h2", holds ? "验证通过" : "验证不通过");
    if (!holds) {
      add(verdict, "p", "下面标着“不符”的地方对不上。请截图保存，并向工会反映。");
    }
    const list = add(verdict, "ul", "", "checks");
    steps.forEach((step) => {
      const [good, bad] = words[step.name];
      const withheld = step.name === "Commitment" && step.holds && facts && facts.isWithheld;
      const said = withheld ? "工会没有公布密钥，结果只由名单和公共随机数决定" : step.holds ? good : bad(step);
      add(list, "li", `${step.holds ? "✓" : "✗ 不符："} ${said}`, step.holds ? "" : "bad");
    });
    if (facts) {
      add(verdict, "p", `共 ${facts.count} 个号码，${facts.wins} 个中奖，${facts.next} 个递补；用时 ${seconds.toFixed(1)} 秒。`);
      add(verdict, "p", `公共随机数 ${facts.beacon}，请到发布处核对。`);
      add(verdict, "p", `算出的种子 ${facts.seed}`);
    }
    verdict.hidden = false;
  };

  const collect = () => {
    const items = Array.from(document.querySelectorAll(".winners li"));
    const codeOf = (item) => item.firstElementChild.textContent;
    const isDrawn = (item) => item.dataset.turn === "0";
    return {
      root, count, commitment, rules,
      isWhole: part.dataset.whole === "true",
      shown: items.filter(isDrawn).map((item) => `${item.parentNode.dataset.prize}:${codeOf(item)}`),
      followed: items.filter((item) => !isDrawn(item)).map(codeOf),
    };
  };

  const busy = (isBusy) => {
    document.querySelectorAll("#verify button").forEach((button) => (button.disabled = isBusy));
    if (bar) {
      bar.hidden = !isBusy;
    }
  };

  const notFetched = (status) => `没有下载成功${status ? `（${status}）` : ""}。请看看网络，过一会儿再试。`;

  const verify = async () => {
    busy(true);
    verdict.hidden = true;
    told.textContent = "正在下载证明文件";
    const began = performance.now();
    const came = await ask({ act: "verify", address, bytes, page: collect() }).catch(() => ({ tell: "failed", status: 0 }));
    told.textContent = "";
    if (came.tell === "report") {
      report(came, (performance.now() - began) / 1000);
    } else {
      told.textContent = notFetched(came.status);
    }
    busy(false);
    recompute.textContent = "再验证一次";
  };

  const ownWords = {
    none: () => "编号的写法不对，应该像 7F3K-0Q2M-9ZXA-T4WD-1 这样。",
    absent: () => "名单里没有这个编号。请看看有没有抄错；活动结束时不符合条件的，不在名单里。",
    unproven: () => "服务器给出的证明和公布的根对不上。请截图保存，并向工会反映。",
    present: ({ index, count: all, isDrawn, prize, next }) =>
      `这个编号在名单里，是 ${all} 个里的第 ${index + 1} 个` +
      (!isDrawn ? "，已在本机核对过证明。" : prize ? `，抽中了“${prize}”。` : next ? `，递补第 ${next} 位。` : "，没有中奖。"),
  };

  const findOwn = async (submitted) => {
    submitted.preventDefault();
    busy(true);
    ownTold.className = "";
    ownTold.textContent = "正在查找";
    const code = own.elements.code.value;
    const came = await ask({ act: "own", code, address: inclusion, root, count }).catch(() => ({ tell: "failed", status: 0 }));
    const isFine = came.tell === "own" && came.is === "present";
    ownTold.className = isFine ? "found" : "problem";
    ownTold.textContent = came.tell === "own" ? ownWords[came.is](came) : notFetched(came.status);
    busy(false);
  };

  if (!window.Worker || !window.TextDecoder || !window.fetch) {
    told.textContent = "这个浏览器太旧，不能在本机重算。请换一个浏览器打开这个网页。";
    return;
  }
  if (recompute) {
    recompute.addEventListener("click", verify);
  }
  own.addEventListener("submit", findOwn);
  busy(false);
})();
