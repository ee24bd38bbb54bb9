// The page of a draw: lets a worker compute it anew from its proof, and says in words what came of it.
"use strict";
(() => {
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
    Commitment: [
      (facts) => (facts && facts.isWithheld ? "工会没有公布密钥，结果只由名单和公共随机数决定" : "密钥、活动和规则合起来，就是公布的承诺值"),
      differing("公布的承诺值"),
    ],
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

  const factsOf = ({ count, wins, next, beacon, seed }, seconds) => [
    `共 ${count} 个号码，${wins} 个中奖，${next} 个递补；用时 ${seconds} 秒。`,
    `公共随机数 ${beacon}，请到发布处核对。`,
    `算出的种子 ${seed}`,
  ];

  const collect = ({ root, count, commitment, rules, whole }) => {
    const items = Array.from(document.querySelectorAll(".winners li"));
    const codeOf = (item) => item.firstElementChild.textContent;
    const isDrawn = (item) => item.dataset.turn === "0";
    return {
      root, commitment, rules,
      count: Number(count),
      isWhole: whole === "true",
      shown: items.filter(isDrawn).map((item) => `${item.parentNode.dataset.prize}:${codeOf(item)}`),
      followed: items.filter((item) => !isDrawn(item)).map(codeOf),
    };
  };

  const ownWords = {
    none: () => "编号的写法不对，应该像 7F3K-0Q2M-9ZXA-T4WD-1 这样。",
    absent: () => "名单里没有这个编号。请看看有没有抄错；活动结束时不符合条件的，不在名单里。",
    unproven: () => "服务器给出的证明和公布的根对不上。请截图保存，并向工会反映。",
    present: ({ index, count: all, isDrawn, prize, next }) =>
      `这个编号在名单里，是 ${all} 个里的第 ${index + 1} 个` +
      (!isDrawn ? "，已在本机核对过证明。" : prize ? `，抽中了“${prize}”。` : next ? `，递补第 ${next} 位。` : "，没有中奖。"),
  };

  const own = {
    question: (form, { inclusion, root, count }) => ({ code: form.elements.code.value, address: inclusion, root, count: Number(count) }),
    tell: (came) => [came.is === "present", ownWords[came.is](came)],
  };

  verifyPage({ worker: "/verify-worker.js", words, doing, factsOf, collect, own });
})();
