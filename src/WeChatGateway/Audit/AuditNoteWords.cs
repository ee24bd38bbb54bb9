using System.Text.RegularExpressions;

namespace WeChatUnion.Gateway.Audit;

/// <summary>
/// A line's note as staff read it. Sealed are its codes, for ever; only what is shown gets words. What people typed, in
/// lines of before reasons were kept as details, stays as they typed it.
/// </summary>
public static class AuditNoteWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        // Members
        ["InMembership"] = "在会",
        ["Transferred"] = "已转出",
        ["Retired"] = "退休",
        ["Left"] = "已退会",
        ["Removed"] = "已除名",
        ["Merged"] = "已合并",
        ["MovedToAnotherCity"] = "转往外地工会",
        ["ReachedRetirement"] = "到龄退休",
        ["OwnWish"] = "本人申请退会",
        ["LeftEmployer"] = "离职后未转会",
        ["Died"] = "去世",
        ["Discipline"] = "违反章程",
        ["CourtSentence"] = "依法剥夺政治权利等",
        ["Returned"] = "重新入会、转回或返聘",
        ["RegisterCorrection"] = "更正登记错误",
        ["Registration"] = "登记",
        ["Name"] = "姓名",
        ["Phone"] = "手机号",
        ["IdNumber"] = "证件号码",
        ["State"] = "会籍状态",
        ["Organization"] = "所属工会",
        ["Merge"] = "合并重复记录",
        ["proposed by"] = "提议人",
        ["pairs"] = "对",
        ["masked"] = "已脱敏",
        ["unmasked"] = "未脱敏",
        ["paid"] = "正常拨缴",
        ["unpaid"] = "停止拨缴",
        ["from"] = "从",
        ["to"] = "→",
        ["into"] = "→",
        // Imports
        ["dry"] = "试导入",
        ["Members"] = "会员",
        ["Organizations"] = "工会组织",
        ["rows"] = "行数",
        ["added"] = "新增",
        ["changed"] = "变更",
        ["renamed"] = "改名",
        ["unchanged"] = "未变",
        ["refused"] = "未采纳",
        ["no right of"] = "权限已失的账号",
        ["runs that day"] = "次（当日）",
        // Black list
        ["Warn"] = "提醒",
        ["NoLottery"] = "不能抽奖",
        ["NoSubsidy"] = "不能领补贴",
        ["All"] = "不能抽奖和领补贴",
        // Cards
        ["PhoneAndIdTail"] = "手机号和证件后 4 位",
        ["NameAndIdNumber"] = "姓名和证件号码",
        ["CodeToRegisteredPhone"] = "登记手机号的验证码",
        ["UnionCounter"] = "工会柜台",
        ["MemberAsked"] = "本人申请",
        ["WrongPerson"] = "绑错人",
        ["Misuse"] = "疑似盗用",
        ["OnePerson"] = "同一人有两个绑定",
        ["Deceased"] = "去世",
        ["Other"] = "其他",
        ["ManyFansOneAddress"] = "同一网络地址，许多微信试错",
        ["ManyTargetsOneAddress"] = "同一网络地址，试许多号码",
        ["ManyTargetsOneFan"] = "同一微信，试许多号码",
        ["ManyFansOneTarget"] = "许多微信试同一号码",
        ["Burst"] = "短时间内试错骤增",
        ["used again"] = "重复使用",
        ["taken-over"] = "已换绑",
        ["card-replaced"] = "补办新卡",
        ["by-member"] = "本人解绑",
        ["by-staff"] = "工会解绑",
        ["card-lost"] = "卡已挂失",
        ["card-closed"] = "卡已注销",
        ["not-in-membership"] = "不在会",
        ["bound-anew"] = "重新绑定",
        ["one-person"] = "同一人有两个绑定",
        ["wechat-account-closed"] = "微信账号注销",
        ["data-erased"] = "本人要求删除资料",
        ["cards.two-bindings"] = "两边都有绑定",
        // Staff
        ["Administrator"] = "管理员",
        ["Editor"] = "小编",
        ["Reviewer"] = "审核员",
        ["Finance"] = "财务",
        ["Auditor"] = "审计",
        ["authenticator"] = "身份验证器",
        ["recovery-code"] = "恢复码",
        ["locked"] = "已锁定",
        // Privacy
        ["id-document-photo"] = "身份证照片",
        ["bank-account"] = "银行账户",
        ["travel-data"] = "出行信息",
        ["membership"] = "入会信息",
        ["first"] = "首次",
        ["renewed"] = "换新",
        ["sections"] = "部分数",
        ["code"] = "授权类别",
        ["other"] = "其他",
        ["kept"] = "保留",
        ["agreements as proof"] = "同意记录（留证）",
        ["binding history"] = "绑定历史（留证）",
        ["cases under way and granted"] = "在办和办成的申请",
        ["evidence of cases"] = "申请的材料（留证）",
        ["lines of ids"] = "只含编号的记录",
        ["audit"] = "审计详情",
        ["cards"] = "工会卡",
        ["cases"] = "申请",
        ["consents"] = "单独同意",
        ["conversations"] = "会话",
        ["fans"] = "微信身份",
        ["materials"] = "上传的材料",
        ["memberships"] = "入会验证",
        ["moderation"] = "内容审核",
        ["notifications"] = "通知",
        ["inbox"] = "收到的消息",
        ["outbox"] = "发出的消息",
    };

    private static readonly string[] Typed = ["cards.revealed", "cards.counter-take-over-rejected"];

    /// <summary>A code, and what was typed after a colon.</summary>
    private static readonly string[] PartlyTyped =
    [
        "members.revealed",
        "members.exported-unmasked",
    ];

    private static readonly Regex Known = new(
        $@"(?<![\w.:=-])(?:{string.Join('|', Words.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?![\w.=-])",
        RegexOptions.CultureInvariant
    );

    public static string? Of(string act, string? note)
    {
        if (note is null || Typed.Contains(act))
        {
            return note;
        }
        var typed = PartlyTyped.Contains(act) ? note.IndexOf(':', StringComparison.Ordinal) : -1;
        return typed < 0 ? InWords(note) : InWords(note[..typed]) + note[typed..];
    }

    private static string InWords(string codes) => Known.Replace(codes, code => Words[code.Value]);
}
