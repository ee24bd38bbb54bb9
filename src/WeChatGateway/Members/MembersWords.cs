using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members;

/// <summary>The room's values as staff read them.</summary>
internal static class MembersWords
{
    public static string Of(UnionLevel level) =>
        level switch
        {
            UnionLevel.City => "市总工会",
            UnionLevel.District => "区 / 产业工会",
            UnionLevel.Street => "街道 / 镇总工会",
            UnionLevel.Community => "社区 / 村联合会",
            UnionLevel.Enterprise => "单位工会",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(UnionState state) =>
        state switch
        {
            UnionState.Active => "正常",
            UnionState.Merged => "已合并",
            UnionState.Abolished => "已撤销",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(OrganizationChangeKind kind) =>
        kind switch
        {
            OrganizationChangeKind.Added => "设立",
            OrganizationChangeKind.Renamed => "改名",
            OrganizationChangeKind.Moved => "调整上级",
            OrganizationChangeKind.Merged => "并入其他工会",
            OrganizationChangeKind.TookOver => "接收其他工会",
            OrganizationChangeKind.Abolished => "撤销",
            OrganizationChangeKind.Dues => "经费拨缴",
            _ => ConsoleWords.Nothing,
        };

    public static string Dues(bool pays) => pays ? "正常拨缴" : "停止拨缴";

    public static string Of(MemberState state) =>
        state switch
        {
            MemberState.InMembership => "在会",
            MemberState.Transferred => "已转出",
            MemberState.Retired => "退休",
            MemberState.Left => "已退会",
            MemberState.Removed => "已除名",
            MemberState.Merged => "重复记录（已合并）",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(MemberStateReason reason) =>
        reason switch
        {
            MemberStateReason.MovedToAnotherCity => "转往外地工会",
            MemberStateReason.ReachedRetirement => "到龄退休",
            MemberStateReason.OwnWish => "本人申请退会",
            MemberStateReason.LeftEmployer => "离职后未转会",
            MemberStateReason.Died => "去世",
            MemberStateReason.Discipline => "违反章程",
            MemberStateReason.CourtSentence => "依法剥夺政治权利等",
            MemberStateReason.Returned => "重新入会、转回或返聘",
            MemberStateReason.RegisterCorrection => "更正登记错误",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(MemberField field) =>
        field switch
        {
            MemberField.Registration => "登记",
            MemberField.Name => "姓名",
            MemberField.IdNumber => "证件号码",
            MemberField.Phone => "手机号",
            MemberField.State => "会籍状态",
            MemberField.Organization => "所属工会",
            MemberField.Merge => "合并重复记录",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(RevealedField field) =>
        field switch
        {
            RevealedField.Name => "姓名",
            RevealedField.Phone => "手机号",
            RevealedField.IdNumber => "证件号码",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(DuplicateReason reason) =>
        reason switch
        {
            DuplicateReason.SameNameAndBirthday => "姓名、出生日期相同",
            DuplicateReason.SameNameAndPhone => "姓名、手机号相同",
            DuplicateReason.SameIdNumberAfterCorrection => "更正后证件号码相同",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(DuplicateState state) =>
        state switch
        {
            DuplicateState.Open => "待处理",
            DuplicateState.Proposed => "待他人确认",
            DuplicateState.Merged => "已合并",
            DuplicateState.NotSame => "不是同一人",
            DuplicateState.Obsolete => "已失效",
            _ => ConsoleWords.Nothing,
        };
}
