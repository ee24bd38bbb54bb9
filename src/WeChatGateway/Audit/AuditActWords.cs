namespace WeChatUnion.Gateway.Audit;

/// <summary>
/// Every act of the trail in Chinese, one line each; a test asks for the line of a new one. An act that is no longer
/// recorded keeps its line: the trail keeps its rows.
/// </summary>
public static class AuditActWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["audit.details-revealed"] = "查看个人详情",
        ["audit.exported"] = "导出审计记录",
        ["cards.alarm-acknowledged"] = "处理试错告警",
        ["cards.alarm-raised"] = "发出试错告警",
        ["cards.bound"] = "绑定工会卡",
        ["cards.closed"] = "注销工会卡",
        ["cards.code-refused"] = "核验动态码未通过",
        ["cards.code-verified"] = "核验动态码",
        ["cards.consented"] = "同意绑卡须知",
        ["cards.counter-take-over-asked"] = "申请柜台换绑",
        ["cards.counter-take-over-prepared"] = "柜台换绑初核",
        ["cards.counter-take-over-rejected"] = "驳回柜台换绑",
        ["cards.found"] = "解除挂失",
        ["cards.lost"] = "挂失工会卡",
        ["cards.phone-report-settled"] = "处理手机号变更反映",
        ["cards.phone-reported"] = "反映登记手机号已停用",
        ["cards.replaced"] = "补办工会卡",
        ["cards.resumed"] = "恢复绑定",
        ["cards.revealed"] = "查看完整卡号",
        ["cards.superseded"] = "绑定被替代",
        ["cards.suspended"] = "暂停绑定",
        ["cards.take-over-code-asked"] = "索取换绑验证码",
        ["cards.take-over-code-wrong"] = "换绑验证码输错",
        ["cards.taken-over"] = "换绑工会卡",
        ["cards.unbind-confirmed"] = "确认强制解绑",
        ["cards.unbind-rejected"] = "驳回强制解绑",
        ["cards.unbind-requested"] = "申请强制解绑",
        ["cards.unbound"] = "本人解绑",
        ["cards.verified"] = "会员身份核对通过",
        ["cards.verify-failed"] = "会员身份核对未通过",

        ["cases.adopted"] = "代办的办件归到会员微信名下",
        ["cases.aged-out"] = "清空超过保存期限的申请",
        ["cases.appealed"] = "办件申诉",
        ["cases.approved"] = "办件通过",
        ["cases.batched"] = "申请进入发放批次",
        ["cases.desk-moved"] = "办件转到接续的工会",
        ["cases.dispute-settled"] = "核实重复申报，照常发放",
        ["cases.doubled"] = "同一人的两件办件合并",
        ["cases.emptied"] = "清空已删除账号的人没办成的申请",
        ["cases.escalated"] = "办件超时上报",
        ["cases.filing-for"] = "为会员代办",
        ["cases.lapsed"] = "办件过期",
        ["cases.member-looked-up"] = "代办时查找会员",
        ["cases.paid"] = "已发放",
        ["cases.passed"] = "办件进入下一步审核",
        ["cases.pay-begun"] = "生成发放批次",
        ["cases.pay-confirmed"] = "复核发放批次",
        ["cases.pay-dissolved"] = "发放批次撤销完成",
        ["cases.pay-dropped"] = "停止发放",
        ["cases.pay-emptied"] = "下载前核对，发放批次已没有人可发",
        ["cases.pay-exported"] = "下载发放文件（完整卡号）",
        ["cases.pay-failed"] = "银行退回",
        ["cases.pay-frozen"] = "发放批次冻结完成",
        ["cases.pay-prepared"] = "发放批次生成完成",
        ["cases.pay-rejected"] = "撤销发放批次",
        ["cases.pay-return-applied"] = "回盘入账完成",
        ["cases.pay-return-begun"] = "导入回盘",
        ["cases.recovered"] = "确认追回",
        ["cases.recovery-asked"] = "申请追回",
        ["cases.recovery-refused"] = "驳回追回",
        ["cases.recusal-declared"] = "申报回避",
        ["cases.recusal-ended"] = "取消回避",
        ["cases.rejected"] = "办件不通过",
        ["cases.resubmitted"] = "补正后再提交办件",
        ["cases.returned"] = "办件退回补正",
        ["cases.submitted"] = "提交办件",
        ["cases.unbatched"] = "申请退出发放批次",
        ["cases.withdrawn"] = "撤回办件",
        ["consents.agreed"] = "单独同意敏感信息处理",
        ["consents.withdrawn"] = "撤回单独同意",
        ["fans.data-outdated"] = "微信资料已变，删除旧资料",
        ["fans.data-revoked"] = "微信授权撤回，删除相应资料",
        ["fans.erased"] = "微信账号注销，删除资料",
        ["fans.erased-from-logs"] = "清除日志中的个人内容",
        ["fans.erased-on-request"] = "按本人要求删除资料",
        ["fans.join-refused"] = "两个微信身份待人工合并",
        ["fans.joined"] = "合并同一人的微信身份",
        ["fans.own-data-exported"] = "本人导出自己的资料",
        ["fans.phone-verified"] = "微信验证手机号",
        ["fans.refresh-token-reused"] = "登录凭证被重复使用",
        ["members.appeal-granted"] = "同意黑名单申诉",
        ["members.appeal-refused"] = "驳回黑名单申诉",
        ["members.corrected"] = "更正会员资料",
        ["members.duplicate-dismissed"] = "确认不是重复会员",
        ["members.duplicate-queued"] = "登记疑似重复会员",
        ["members.duplicates-found"] = "查出疑似重复会员",
        ["members.exported"] = "导出会员名单（已脱敏）",
        ["members.exported-unmasked"] = "导出会员名单（未脱敏）",
        ["members.import-broken-off"] = "导入会员中断",
        ["members.import-cancelled"] = "取消导入",
        ["members.import-checked"] = "试运行导入",
        ["members.import-over-limit"] = "导入次数超限",
        ["members.import-queued"] = "提交导入",
        ["members.import-refused"] = "权限已失，未运行导入",
        ["members.import-written"] = "导入写入一批会员",
        ["members.imported"] = "导入会员完成",
        ["members.lifting-proposed"] = "提议解除黑名单",
        ["members.listing-appealed"] = "提出黑名单申诉",
        ["members.listing-confirmed"] = "确认列入黑名单",
        ["members.listing-expired"] = "黑名单到期",
        ["members.listing-lifted"] = "解除黑名单",
        ["members.listing-proposed"] = "提议列入黑名单",
        ["members.listing-rejected"] = "驳回列入黑名单",
        ["members.listing-revealed"] = "查看黑名单详情",
        ["members.merge-proposed"] = "提议合并重复会员",
        ["members.merged"] = "合并重复会员",
        ["members.organizations-imported"] = "导入工会组织",
        ["members.readmitted"] = "重新入会",
        ["members.registered"] = "网上入会登记",
        ["members.revealed"] = "查看会员完整信息",
        ["members.state-changed"] = "变更会籍状态",
        ["members.transferred"] = "转会",
        ["memberships.code-renewed"] = "换入会二维码",
        ["organizations.abolished"] = "撤销工会",
        ["organizations.added"] = "设立工会",
        ["organizations.dues-set"] = "变更经费拨缴",
        ["organizations.merged"] = "工会并入其他工会",
        ["organizations.moved"] = "调整上级工会",
        ["organizations.renamed"] = "工会改名",
        ["organizations.took-over"] = "接收其他工会",
        ["staff.administrator-created"] = "创建全市管理员",
        ["staff.authenticator-enrolled"] = "绑定身份验证器",
        ["staff.code-refused"] = "登录验证码不对",
        ["staff.created"] = "新建后台账号",
        ["staff.credentials-reset"] = "重置登录凭据",
        ["staff.password-chosen"] = "设置新密码",
        ["staff.reopened"] = "启用后台账号",
        ["staff.role-given"] = "分配角色",
        ["staff.role-taken"] = "收回角色",
        ["staff.sign-in-failed"] = "登录失败",
        ["staff.signed-in"] = "登录后台",
        ["staff.signed-out"] = "退出后台",
        ["staff.stopped"] = "停用后台账号",
        ["subsidies.season-budget-raised"] = "提高返厦补贴预算",
        ["subsidies.season-changed"] = "修改返厦补贴季",
        ["subsidies.season-copied"] = "新建返厦补贴季",
        ["subsidies.season-lengthened"] = "延长返厦补贴期限",
        ["subsidies.season-proposal-withdrawn"] = "撤回返厦补贴发布申请",
        ["subsidies.season-proposed"] = "提交返厦补贴发布申请",
        ["subsidies.season-published"] = "发布返厦补贴季",
        ["subsidies.season-tried"] = "试算返厦补贴规则",
    };

    /// <summary>What all acts of a room begin with: a search finds the room's.</summary>
    private static readonly Dictionary<string, string> Rooms = new(StringComparer.Ordinal)
    {
        ["audit."] = "审计：全部",
        ["cards."] = "工会卡：全部",
        ["cases."] = "办件：全部",
        ["consents."] = "单独同意：全部",
        ["fans."] = "微信用户：全部",
        ["members."] = "会员：全部",
        ["memberships."] = "入会转会：全部",
        ["organizations."] = "工会组织：全部",
        ["staff."] = "后台账号：全部",
        ["subsidies."] = "返厦补贴：全部",
    };

    public static IReadOnlyCollection<string> Acts => Words.Keys;

    /// <summary>An act, or a room's beginning with its dot; what has no word stands as it is.</summary>
    public static string Of(string? act) =>
        act is null ? "" : Words.GetValueOrDefault(act) ?? Rooms.GetValueOrDefault(act) ?? act;

    /// <summary>One act, not the beginning of some.</summary>
    public static bool IsAct(string? act) => act is not null && Words.ContainsKey(act);

    /// <summary>Rooms and acts with a text in their word or their code, for a search to offer.</summary>
    public static IEnumerable<string> Offered(string? text) =>
        Rooms
            .Keys.Concat(Words.Keys)
            .Where(act =>
                string.IsNullOrWhiteSpace(text)
                || Of(act).Contains(text.Trim(), StringComparison.OrdinalIgnoreCase)
                || act.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase)
            );
}
